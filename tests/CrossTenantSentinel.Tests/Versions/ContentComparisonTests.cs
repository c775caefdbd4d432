using CrossTenantSentinel.Cli.Adoption;
using CrossTenantSentinel.Kql.Checks.Versions;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Tests.Kql.Hosted;
using CrossTenantSentinel.Versions;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Versions;

/// <summary>Which number of a version a change raises, and why.</summary>
public sealed class ContentComparisonTests(HostedFrontEndFixture host) : IClassFixture<HostedFrontEndFixture>
{
    private static readonly Dictionary<string, Dictionary<string, string>> Cases = Read();

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_change_raises_the_version_by_what_it_means(string name)
    {
        Dictionary<string, string> parts = Cases[name];

        ContentDifference difference = ContentComparison.Of(
            VersionOf(Rule("Sample rule", "1h", parts["was"])),
            VersionOf(Rule(parts.GetValueOrDefault("name", "Sample rule").Trim(), parts.GetValueOrDefault("period", "1h").Trim(), parts["is"])));

        string reasons = string.Join('\n', difference.Reasons);
        difference.Step.ToString().ToLowerInvariant().ShouldBe(parts[""].Trim(), reasons);
        if (difference.Step == VersionStep.None)
            reasons.ShouldBeEmpty();
        else
            reasons.ShouldContain(parts["because"].Trim());
    }

    [Theory]
    [InlineData("1.2.3", VersionStep.Major, "2.0.0")]
    [InlineData("1.2.3", VersionStep.Minor, "1.3.0")]
    [InlineData("1.2.3", VersionStep.Patch, "1.2.4")]
    [InlineData("1.2.3", VersionStep.None, "1.2.3")]
    public void A_step_raises_one_number_and_clears_those_behind_it(string version, VersionStep step, string raised) =>
        ContentComparison.Raise(new(version), step).ToString().ShouldBe(raised);

    private static string Rule(string name, string period, string query) => $"""
        id: 7d1c3a52-0b6e-4f7e-9d1a-4b2f0c8e1001
        name: {name}
        severity: Low
        queryFrequency: 1h
        queryPeriod: {period}
        triggerOperator: gt
        triggerThreshold: 0
        version: 1.0.0
        kind: Scheduled
        query: |
        {string.Join('\n', query.TrimEnd().Split('\n').Select(line => "  " + line))}

        """;

    private VersionedContent VersionOf(string rule)
    {
        RepositoryCheck check = new(() => host.FrontEnd, Declarations.WellKnown);
        check.Run([new RepositoryFile("rule.yaml", "/rule.yaml", rule, null)]);
        return ContentVersions.In(check.Facts).ShouldHaveSingleItem(rule).Content;
    }

    private static Dictionary<string, Dictionary<string, string>> Read() => TestFile.Text("Versions/comparisons.txt").ReplaceLineEndings("\n")
        .Split("=== ", StringSplitOptions.RemoveEmptyEntries)
        .ToDictionary(text => text[..text.IndexOf('\n', StringComparison.Ordinal)], text => Parts(text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]));

    private static Dictionary<string, string> Parts(string text)
    {
        string[] parts = text.Split("-- ");
        Dictionary<string, string> named = new(StringComparer.Ordinal) { [""] = parts[0] };
        foreach (string part in parts.Skip(1))
            named.Add(part[..part.IndexOf('\n', StringComparison.Ordinal)], part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        return named;
    }
}
