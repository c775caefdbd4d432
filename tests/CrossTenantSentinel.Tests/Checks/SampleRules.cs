using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Tests.Checks;

/// <summary>A rule and a hunting query in which nothing is wrong; tests break one thing at a time.</summary>
internal static class SampleRules
{
    public sealed record Row(DateTime TimeGenerated, string UserId, string UserName, string UserSuffix, Dynamic Apps, long Count);

    public static ScheduledRule<Row> Rule { get; } = new()
    {
        Id = new("0c7a54be-1f8e-4a53-9f4e-5a3f6b0f0a01"),
        Slug = "sample-rule",
        Name = "Sample rule",
        Description = "Identifies sample events.",
        Misses = "Everything else.",
        Severity = AlertSeverity.Low,
        Techniques = [Attack.T1136_003],
        Schedule = new(Every: 1.Hours, Lookback: 1.Hours),
        Query = KqlText.Query($"""
            SigninLogs
            | where ResultType == "0"
            | summarize TimeGenerated = max(TimeGenerated), Apps = make_set(AppId, {25L}), Count = count() by UserId, UserPrincipalName
            | extend Parts = split(UserPrincipalName, "@")
            | project TimeGenerated, UserId, UserName = tostring(Parts[0]), UserSuffix = tostring(Parts[1]), Apps, Count
            """),
        Entities = [Entity.Account(aadUserId: nameof(Row.UserId), name: nameof(Row.UserName), upnSuffix: nameof(Row.UserSuffix))],
        CustomDetails = [nameof(Row.Count)],
        Scenarios =
        [
            new Scenario<Row>("a success is reported")
            {
                Given = [new SigninLogs { TimeGenerated = Scenario.DefaultNow.AddMinutes(-5), UserId = "1", UserPrincipalName = "alice@contoso.com", AppId = "a", ResultType = "0" }],
                Expect = [new(Scenario.DefaultNow.AddMinutes(-5), "1", "alice", "contoso.com", Dynamic.Of(new[] { "a" }), 1)],
            },
            new Scenario<Row>("an empty table stays quiet") { Given = [], Expect = [] },
        ],
    };

    public static HuntingQuery<Row> Hunt { get; } = new()
    {
        Id = new("0c7a54be-1f8e-4a53-9f4e-5a3f6b0f0a02"),
        Slug = "sample-hunt",
        Name = "Sample hunt",
        Description = "This query searches for sample events.",
        Misses = "Everything else.",
        Techniques = [Attack.T1136_003],
        Query = Rule.Query,
        Entities = Rule.Entities,
        Scenarios = Rule.Scenarios,
    };
}
