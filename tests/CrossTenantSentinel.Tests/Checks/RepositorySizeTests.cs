using System.Globalization;
using CrossTenantSentinel.Checks.Files;
using CrossTenantSentinel.Cli.Adoption;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Limits;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Checks;

/// <summary>What only large repositories meet.</summary>
public sealed class RepositorySizeTests(CheckedFiles files) : IClassFixture<CheckedFiles>
{
    [Theory]
    [InlineData(SentinelLimits.DeploymentHistory / 2, 0)]
    [InlineData((SentinelLimits.DeploymentHistory / 2) + 1, 1)]
    public void More_templates_than_a_resource_group_remembers_are_one_note(int templates, int notes) =>
        files.CheckRead([.. Enumerable.Range(1, templates).Select(number => Template($"rule{number}.json", [AutomationRule(number)]))])
            .Count(located => ReferenceEquals(located.Finding.Kind, DeploymentHistory.Kind))
            .ShouldBe(notes);

    [Theory]
    [InlineData(SentinelLimits.NearRealTimeRules, 0)]
    [InlineData(SentinelLimits.NearRealTimeRules + 1, 1)]
    public void More_rules_than_a_workspace_takes_are_one_note(int rules, int notes)
    {
        IReadOnlyList<LocatedFinding> found = files.CheckRead([Template("rules.json", [.. Enumerable.Range(1, rules).Select(NearRealTimeRule)])]);

        LocatedFinding[] counted = [.. found.Where(located => ReferenceEquals(located.Finding.Kind, RuleCount.Kind))];
        counted.Length.ShouldBe(notes);
        counted.ShouldAllBe(located => located.Finding.Message.StartsWith("51 near-real-time rules"));
    }

    private static RepositoryFile Template(string path, IReadOnlyList<string> resources) => new(path, "/" + path, $$"""
        { "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0",
          "parameters": { "workspace": { "type": "string" } },
          "resources": [ {{string.Join(",\n", resources)}} ] }
        """, null);

    private static string AutomationRule(int number) => $$"""
        { "type": "Microsoft.OperationalInsights/workspaces/providers/automationRules", "apiVersion": "2025-09-01",
          "name": "[concat(parameters('workspace'), '/Microsoft.SecurityInsights/{{Id(number)}}')]", "properties": { "displayName": "Rule {{number}}", "order": 1 } }
        """;

    private static string NearRealTimeRule(int number) => $$"""
        { "type": "Microsoft.OperationalInsights/workspaces/providers/alertRules", "apiVersion": "2025-07-01-preview", "kind": "NRT",
          "name": "[concat(parameters('workspace'), '/Microsoft.SecurityInsights/{{Id(number)}}')]",
          "properties": { "displayName": "Rule {{number}}", "query": "SigninLogs | where UserId == '{{number}}'" } }
        """;

    private static string Id(int number) => "7d1c3a52-0b6e-4f7e-9d1a-" + number.ToString("D12", CultureInfo.InvariantCulture);
}
