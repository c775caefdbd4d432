using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Trust;

/// <summary>The default cross-tenant access settings are changed or reset.</summary>
public static partial class DefaultChanged
{
    private const string Slug = "xt-xtap-default-changed";

    /// <summary>The change.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string ActorType,
        string ActorId,
        string ActorName,
        string ActorUserId,
        string AccountName,
        string AccountDomain,
        bool ActorIsExternal,
        bool ActorMayChange,
        string IPAddress,
        string Area,
        string Change,
        string Weakened,
        string Result,
        string CorrelationId,
        string Severity);

    /// <summary>The rule.</summary>
    public static NearRealTimeRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0136"),
        Slug = Slug,
        Version = new("3.0.0"),
        Name = "Default cross-tenant access settings changed",
        Description = "Identifies a change or a reset of the default cross-tenant access settings. The default applies to every organisation without an entry of "
            + "its own, so one change opens or closes the tenant to the world. The alert says which areas changed, and whether they let more in or out.",
        Misses = "Changes of a partner's own entry, which another rule watches. What a reset changes: the event does not say what the settings were. Failed attempts, unless "
            + "the settings ask for them. An actor is external by name only: a guest who was given a name like ours counts as internal.",
        Severity = AlertSeverity.High,
        Techniques = [Attack.T1484_002, Attack.T1556_009],
        Tactics = [Tactic.Persistence, Tactic.DefenseEvasion],

        // Lateness: a near-real-time rule sees what was ingested since its last run, whenever it happened. Every row of the log has a
        // time later than the first of January 1970, so the function's time filter loses none.
        Query = Kql.Query($$"""
            let XT_Now = now();
            let IncludeFailures = {{tenant.IncludeFailedPolicyChanges}};
            let Exempt = toscalar({{Exempt.Of(tenant)}}({{Slug}}, XT_Now) | summarize make_set(Exempt));
            let Events = {{PolicyEvents.Of(tenant)}}(datetime(1970-01-01), dynamic([{{Operations.DefaultUpdated}}, {{Operations.DefaultReset}}]))
            | where Result =~ "success" or IncludeFailures
            | where array_length(set_intersect(ActorKeys, Exempt)) == 0 and strcat("ip:", IPAddress) !in (Exempt);
            let Changes = {{PolicyChanges.Function}}(Events)
            | summarize Area = strcat_array(array_sort_asc(make_set(Area)), ", "), Change = strcat_array(array_sort_asc(make_set(strcat(Area, ": ", Change))), "; "),
                Verdicts = make_set(Weakened) by EventId;
            Events
            | lookup kind=leftouter (Changes) on EventId
            | extend IsReset = Operation =~ {{Operations.DefaultReset}}
            | project TimeGenerated, ActorType, ActorId, ActorName, ActorUserId, AccountName, AccountDomain, ActorIsExternal, ActorMayChange = MayChange, IPAddress,
                Area = case(isnotempty(Area), Area, IsReset, "all areas", "(not readable)"),
                Change = case(isnotempty(Change), substring(Change, 0, 1000), IsReset, "reset to Microsoft's defaults", "no change that can be read"),
                Weakened = case(Verdicts has "true", "true", isempty(Verdicts) or Verdicts has "unknown", "unknown", "false"),
                Result, CorrelationId, Severity = iff(Result =~ "success", "High", "Low")
            """),
        Equivalents =
        [
            new("Verdicts has \"true\"", "Verdicts are true, false and unknown, in small letters.", "widen-match"),
            new("Verdicts has \"true\"", "Verdicts are true, false and unknown, in small letters.", "mind-case"),
            new("Verdicts has \"unknown\"", "Verdicts are true, false and unknown, in small letters.", "widen-match"),
            new("Verdicts has \"unknown\"", "Verdicts are true, false and unknown, in small letters.", "mind-case"),
        ],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.ActorUserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails =
        [
            nameof(Row.Area), nameof(Row.Change), nameof(Row.Weakened), nameof(Row.ActorType), nameof(Row.ActorName), nameof(Row.ActorIsExternal), nameof(Row.ActorMayChange),
            nameof(Row.Result),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "Default cross-tenant access settings changed by {{ActorName}}",
            DescriptionFormat = "{{ActorName}} changed the default cross-tenant access settings ({{Result}}): {{Change}}.",
            SeverityColumn = nameof(Row.Severity),
        },
        FalsePositives =
        [
            "The project that hardens the default: keep the alert, and close it with the change ticket.",
            "An automation that applies settings as code: exempt its service principal, with an expiry date.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/external-id/cross-tenant-access-overview",
            "https://attack.mitre.org/techniques/T1484/002/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
