using CrossTenantSentinel.Queries;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Testing;

/// <summary>A query that is right for its own scenario and breaks what every detection must bear is caught.</summary>
public class VariantTests
{
    private static readonly Dictionary<string, KqlQuery> Broken = new()
    {
        ["empty tables"] = KqlText.Query($"""print TimeGenerated = datetime(2026-03-02T09:55:00Z), UserId = "alice" """),
        ["rows older than the window"] = KqlText.Query($"""
            union SigninLogs, (print TimeGenerated = datetime(2026-03-02T09:55:00Z), UserId = "alice")
            | summarize TimeGenerated = max(TimeGenerated) by UserId
            | project TimeGenerated, UserId
            """),
        ["sign-ins without tenants"] = KqlText.Query($"""
            SigninLogs
            | summarize TimeGenerated = max(TimeGenerated) by UserId
            | project TimeGenerated, UserId
            """),
        ["identifiers in upper case"] = KqlText.Query($"""
            SigninLogs
            | where HomeTenantId == {ScenarioRun.Tenant}
            | summarize TimeGenerated = max(TimeGenerated) by UserId
            | project TimeGenerated, UserId
            """),
        ["every row twice"] = KqlText.Query($"""
            SigninLogs
            | where isnotempty(HomeTenantId)
            | project TimeGenerated, UserId
            """),
        ["exempt user UserId"] = KqlText.Query($"""
            SigninLogs
            | where isnotempty(HomeTenantId) and strcat("user:", UserId) != "XTExemptions"
            | summarize TimeGenerated = max(TimeGenerated) by UserId
            | project TimeGenerated, UserId
            """),
    };

    public static TheoryData<string> Variants => [.. Broken.Keys];

    [Theory]
    [MemberData(nameof(Variants))]
    public void A_detection_that_does_not_bear_a_variant_is_caught(string variant)
    {
        using ScenarioRun cts = new(Broken[variant]);

        cts.Test("--filter", "a success alerts").ShouldBe(1, cts.Output);

        cts.Output.ShouldContain($"FAILED sample-success: {variant}: a success alerts\n");
        cts.Output.ShouldNotContain("FAILED sample-success: a success alerts\n");
    }
}
