using System.Globalization;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Tables;
using KqlText = CrossTenantSentinel.Queries.Kql;

namespace CrossTenantSentinel.Benchmarks.Synthetic;

/// <summary>Packs of any size. Every rule has a query text of its own, so that no rule is answered by another's result.</summary>
internal static class SyntheticPack
{
    /// <summary>What the synthetic rules alert with.</summary>
    public sealed record Row(string UserId, string UserPrincipalName, string IPAddress, string AppDisplayName, long SignInCount, DateTime FirstSeen, DateTime LastSeen, bool IsExternal);

    /// <summary>A pack of so many rules without a finding.</summary>
    public static Catalog Of(int rules) => Catalog.Of(Enumerable.Range(1, rules).Select(Rule));

    private static ScheduledRule<Row> Rule(int number) => new()
    {
        Id = new(new Guid(number, 0, 0, 0x80, 0, 0, 0, 0, 0, 0, 0)),
        Slug = string.Create(CultureInfo.InvariantCulture, $"synthetic-{number:0000}"),
        Name = string.Create(CultureInfo.InvariantCulture, $"Synthetic rule {number:0000}"),
        Description = string.Create(CultureInfo.InvariantCulture, $"Identifies users with more than {number} sign-ins to an external tenant in an hour."),
        Misses = "Everything else: the rule exists to be measured.",
        Severity = AlertSeverity.Low,
        Techniques = [Attack.T1078_004],
        Tactics = [Tactic.InitialAccess],
        Schedule = new(1.Hours, Lookback: 1.Hours),
        Query = Query(number),
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.UserId)),
            Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails = [nameof(Row.AppDisplayName), nameof(Row.SignInCount)],
        Scenarios =
        [
            new("many sign-ins alert") { Given = [new SigninLogs { UserId = "alice" }], Expect = [new("alice", "alice@contoso.example", "192.0.2.1", "Portal", number + 1, Scenario.DefaultNow, Scenario.DefaultNow, true)] },
            new("no sign-in stays quiet") { Given = [], Expect = [] },
        ],
    };

    private static KqlQuery Query(int number) => KqlText.Query($"""
        let MinSignIns = {number};
        let Internal = dynamic(["contoso.example", "fabrikam.example"]);
        union isfuzzy=true SigninLogs, (AADNonInteractiveUserSignInLogs | extend DeviceDetail = todynamic(DeviceDetail))
        | where ResultType == "0" and HomeTenantId != ResourceTenantId
        | extend Domain = tostring(split(UserPrincipalName, "@")[1])
        | extend IsExternal = Domain !in~ (Internal)
        | summarize SignInCount = count(), FirstSeen = min(TimeGenerated), LastSeen = max(TimeGenerated), arg_max(TimeGenerated, IPAddress, AppDisplayName)
            by UserId, UserPrincipalName, IsExternal
        | where SignInCount > MinSignIns
        | join kind=leftanti (
            AuditLogs
            | where OperationName has "Invite external user" and Result =~ "success"
            | extend UserId = tostring(InitiatedBy.user.id)
            | distinct UserId) on UserId
        | project UserId, UserPrincipalName, IPAddress, AppDisplayName, SignInCount, FirstSeen, LastSeen, IsExternal
        """);
}
