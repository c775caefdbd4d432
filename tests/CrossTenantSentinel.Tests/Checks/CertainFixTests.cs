using CrossTenantSentinel.Cli.Fixing;
using CrossTenantSentinel.Cli.Reporting;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Checks;

/// <summary>Fixes change what is wrong and nothing else.</summary>
public sealed class CertainFixTests(CheckedFiles files) : IClassFixture<CheckedFiles>
{
    [Theory]
    [InlineData("CTS3010", "alertDetailsOverride:\n  alertDisplaynameFormat: Sign-in\n", "alertDetailsOverride:\n  alertDisplayNameFormat: Sign-in\n")]
    [InlineData("CTS3017", "severity: Low\ncustomDetails:   # none\nstatus: Available\n", null)]
    [InlineData("CTS3017", "severity: Low\ncustomDetails:\nstatus: Available\n", "severity: Low\nstatus: Available\n")]
    [InlineData("CTS3021", "severity: 'medium'\n", "severity: 'Medium'\n")]
    [InlineData("CTS3024", "queryFrequency: PT1H\nqueryPeriod: \"P1DT12H\"\n", "queryFrequency: 1h\nqueryPeriod: \"36h\"\n")]
    [InlineData("CTS3024", "queryFrequency: 5\n", null)]
    [InlineData("CTS3033", "tactics: [Execution]\nrelevantTechniques: [T1086]\n", "tactics: [Execution]\nrelevantTechniques: [T1059.001]\n")]
    [InlineData("CTS3033", "tactics: [Impact]\nrelevantTechniques: [T1086]\n", null)]
    [InlineData("CTS3034", "tactics:\n  - \"Initial Access\"\n", "tactics:\n  - \"InitialAccess\"\n")]
    [InlineData("CTS3041", "entityMappings:\n  - entityType: Account\n    fieldMappings:\n      - identifier: SID\n        columnName: UserId\n", "entityMappings:\n  - entityType: Account\n    fieldMappings:\n      - identifier: Sid\n        columnName: UserId\n")]
    [InlineData("CTS3100", "alertDetailsOverride:\n  alertDisplayNameFormat: '{{userid}} {{ipaddress}}'\n", "alertDetailsOverride:\n  alertDisplayNameFormat: '{{UserId}} {{IPAddress}}'\n")]
    [InlineData("CTS1024", "alertDetailsOverride:\n  alertDisplayNameFormat: '{{ UserId }}'\n", "alertDetailsOverride:\n  alertDisplayNameFormat: '{{UserId}}'\n")]
    [InlineData("CTS1016", "description: |\n  See https://learn.microsoft.com/en-us/entra/.\n", "description: |\n  See https://learn.microsoft.com/entra/.\n")]
    public void A_fix_changes_what_is_wrong(string code, string wrong, string? right) =>
        Fixed("rule.yaml: scheduled", code, wrong).ShouldBe(right is null ? null : CheckSamples.Complete("rule.yaml: scheduled", right, 1).Text);

    [Fact]
    public void The_schedule_of_a_near_real_time_rule_goes_away_line_by_line() =>
        Fixed("rule.yaml: nrt", "CTS3025", "severity: Low\nqueryFrequency: 5m\nqueryPeriod: 5m\ntriggerOperator: gt\ntriggerThreshold: 0\n")
            .ShouldBe(CheckSamples.Complete("rule.yaml: nrt", "severity: Low\n", 1).Text);

    /// <summary>The text with all fixes of a code; null when there are none.</summary>
    private string? Fixed(string header, string code, string text)
    {
        CheckCase.Input file = CheckSamples.Complete(header, text, 1);
        IReadOnlyList<LocatedFinding> found = [.. files.Check([file]).Where(located => located.Finding.Kind.Code == code)];
        found.ShouldNotBeEmpty();
        IReadOnlyList<LocatedFinding> fixable = [.. found.Where(located => located.Fix is not null)];
        return fixable.Count == 0 ? null : new FixableFile(file.Path, file.Text, fixable).With(fixable);
    }
}
