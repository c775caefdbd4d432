using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Trust;

/// <summary>A partner's cross-tenant access settings let more in or out than before, or a blocking entry is gone.</summary>
public static partial class PartnerWeakened
{
    private const string Slug = "xt-xtap-weakened";
    private static readonly TimeSpan Every = 30.Minutes;

    /// <summary>As long as an event may take to arrive, two hours, and the interval between runs.</summary>
    private static readonly TimeSpan Lookback = 3.Hours;

    /// <summary>One area that changed.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string ActorType,
        string ActorId,
        string ActorName,
        string ActorUserId,
        string AccountName,
        string AccountDomain,
        bool ActorIsExternal,
        string IPAddress,
        string PartnerTenantId,
        string PartnerTenantName,
        string TenantRelationship,
        string Area,
        string Change,
        string Before,
        string After,
        string Weakened,
        string CorrelationId,
        string Severity);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0135"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "Cross-tenant access settings of a partner loosened",
        Description = "Identifies a change of a partner's cross-tenant access settings that lets more in or out: collaboration or direct connect opened, "
            + "the partner's multifactor authentication or devices trusted, invitations redeemed without consent, tenant restrictions lifted, or a blocking "
            + "entry deleted. Such edits are small, and each removes protection for a whole organisation.",
        Misses = "Changes of the default settings and of synchronisation, which other rules watch. Fields of the settings that Microsoft adds later. What a value that falls "
            + "back to the default means: such a change is reported as unknown. Events that arrive more than two and a half hours late."
            + " An actor is external by name only: a guest who was given a name like ours counts as internal.",
        Severity = AlertSeverity.Medium,
        Techniques = [Attack.T1484_002, Attack.T1556_009, Attack.T1562_001],
        Tactics = [Tactic.Persistence, Tactic.PrivilegeEscalation, Tactic.DefenseEvasion],
        Schedule = new(Every, Lookback),

        // Lateness: an event is reported by the run after it was first ingested, once, however late it is within the lookback.
        Query = Kql.Query($$"""
            let XT_Now = now();
            let Exempt = toscalar({{Exempt.Of(tenant)}}({{Slug}}, XT_Now) | summarize make_set(Exempt));
            let Events = {{PolicyEvents.Of(tenant)}}(XT_Now - {{Lookback}}, dynamic([{{Operations.PartnerUpdated}}, {{Operations.PartnerDeleted}}]))
            | where FirstIngested >= XT_Now - {{Every}} and FirstIngested < XT_Now and Result =~ "success";
            union
                ({{PolicyChanges.Function}}((Events | where Operation =~ {{Operations.PartnerUpdated}}))),
                (Events | where Operation =~ {{Operations.PartnerDeleted}}
                | extend Before = replace_string(tostring(TargetResources), @"\", "")
                | extend Area = {{PolicyAreas.PartnerEntry}}, Change = "entry deleted: the default applies", After = "",
                    Weakened = case(Before matches regex @'(?i)"accesstype":\s*"?(2|blocked)\b', "true", Before contains "accesstype", "false", "unknown"),
                    Before = substring(Before, 0, 1000))
            | where Area !in ({{Unwatched(tenant)}}) and Weakened in ({{Reported(tenant)}})
            | extend ExternalTenantId = {{PartnerId.Function}}(TargetResources)
            | lookup kind=leftouter ({{Tenant.Of(tenant)}}(XT_Now)) on ExternalTenantId
            | where array_length(set_intersect(ActorKeys, Exempt)) == 0 and strcat("ip:", IPAddress) !in (Exempt) and strcat("tenant:", ExternalTenantId) !in (Exempt)
            | project TimeGenerated, ActorType, ActorId, ActorName, ActorUserId, AccountName, AccountDomain, ActorIsExternal, IPAddress,
                PartnerTenantId = ExternalTenantId, PartnerTenantName = coalesce(TenantName, ExternalTenantId, "(tenant not readable)"),
                TenantRelationship = coalesce(Relationship, {{Relationships.Unknown}}), Area, Change, Before, After, Weakened, CorrelationId,
                Severity = case(
                    Weakened == "false", "Informational",
                    not(MayChange) or ActorIsExternal, "High",
                    Area == {{PolicyAreas.PartnerEntry}}, "Low",
                    Weakened == "unknown" or Area endswith {{PolicyAreas.OutboundEnd}}, "Medium",
                    "High")
            """),
        Equivalents = [new("not(MayChange)", "Nobody is named in PolicyAdmins by default, and then everybody may change policies.")],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.ActorUserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails =
        [
            nameof(Row.PartnerTenantId), nameof(Row.PartnerTenantName), nameof(Row.TenantRelationship), nameof(Row.Area), nameof(Row.Change), nameof(Row.Before),
            nameof(Row.After), nameof(Row.Weakened), nameof(Row.ActorType), nameof(Row.ActorName),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "Cross-tenant access of {{PartnerTenantName}} loosened by {{ActorName}}: {{Area}}",
            DescriptionFormat = "{{ActorName}} changed the cross-tenant access settings of {{PartnerTenantName}}: {{Change}}.",
            SeverityColumn = nameof(Row.Severity),
        },
        FalsePositives =
        [
            "Planned onboarding of a partner: close the alert with the change ticket, or exempt the tenant, with an expiry date.",
            "Templates of a multitenant organisation that redeem invitations on both sides: exempt the tenants of the organisation.",
            "An automation that applies settings as code: exempt its service principal.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/external-id/cross-tenant-access-settings-b2b-collaboration",
            "https://attack.mitre.org/techniques/T1556/009/",
        ],
        Scenarios = Scenarios(tenant),
    };

    /// <summary>Whether a change loosens, as far as the settings ask for it.</summary>
    private static IEnumerable<string> Reported(TenantSettings tenant)
    {
        yield return "true";
        if (tenant.AlertUnknownChange)
            yield return "unknown";
        if (tenant.IncludeTightening)
            yield return "false";
    }

    /// <summary>The areas that the settings leave out. A value that cannot be read belongs to none, and is never left out.</summary>
    private static IReadOnlyList<string> Unwatched(TenantSettings tenant) =>
        [.. PolicyAreas.Names.Append(PolicyAreas.PartnerEntry).Except(tenant.PolicyAreas, StringComparer.OrdinalIgnoreCase)];
}
