using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Trust;

/// <summary>The external collaboration settings let more people invite, more be seen, or more domains in.</summary>
public static partial class CollaborationWeakened
{
    private const string Slug = "xt-extcollab-weakened";
    private static readonly TimeSpan Every = 1.Hours;

    /// <summary>As long as an event may take to arrive, two hours, and the interval between runs.</summary>
    private static readonly TimeSpan Lookback = 3.Hours;

    /// <summary>One setting that changed.</summary>
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
        string Setting,
        string Before,
        string After,
        string Weakened,
        string OperationName,
        string CorrelationId,
        string Severity);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0138"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "External collaboration settings loosened",
        Description = "Identifies a change of the external collaboration settings that lets more people invite, lets guests see more, opens self-service sign-up, or "
            + "takes domains off the block list or the allow list away. The log lists every setting of an update; those that did not change are left out.",
        Misses = "Domains that are added to the allow list. A change in several steps of which none loosens. Numbers of invitation settings that differ from those in the pack's "
            + "settings: Microsoft does not document them. Events that arrive more than two hours late."
            + " An actor is external by name only: a guest who was given a name like ours counts as internal.",
        Severity = AlertSeverity.Medium,
        Techniques = [Attack.T1562, Attack.T1098, Attack.T1484],
        Tactics = [Tactic.Persistence, Tactic.DefenseEvasion],
        Schedule = new(Every, Lookback),

        // Lateness: an event is reported by the run after it was first ingested, once, however late it is within the lookback.
        // Domains are compared as sets. They stand in JSON within JSON, or in a property of their own.
        Query = Kql.Query($$"""
            let XT_Now = now();
            let AlertUnknown = {{tenant.AlertUnknownChange}};
            let Levels = todynamic(tolower(tostring({{tenant.InviteLevels}})));
            let Switches = dynamic(["false", "true"]);
            let Domains = (list:string) { coalesce(array_sort_asc(extract_all(@'"([^"\[\]]+)"', list)), dynamic([])) };
            let Exempt = toscalar({{Exempt.Of(tenant)}}({{Slug}}, XT_Now) | summarize make_set(Exempt));
            let Changes = {{PolicyEvents.Of(tenant)}}(XT_Now - {{Lookback}}, dynamic([{{Operations.AuthorizationPolicyUpdated}}, {{Operations.PolicyUpdated}}, {{Operations.PolicyDeleted}}]))
            | where FirstIngested >= XT_Now - {{Every}} and FirstIngested < XT_Now and Result =~ "success"
            | where array_length(set_intersect(ActorKeys, Exempt)) == 0 and strcat("ip:", IPAddress) !in (Exempt)
            | extend IsDomains = Operation !~ {{Operations.AuthorizationPolicyUpdated}}
            | where not(IsDomains) or tostring(TargetResources) contains "B2BManagementPolicy"
            | mv-expand Target = TargetResources
            | mv-expand Property = iff(array_length(Target.modifiedProperties) > 0, Target.modifiedProperties, pack_array(""))
            | extend Setting = extract(@"([^.]*)$", 1, tostring(Property.displayName)),
                Old = tolower(replace_string(tostring(Property.oldValue), @"\", "")), New = tolower(replace_string(tostring(Property.newValue), @"\", ""));
            let Settings = Changes
            | where not(IsDomains)
            | extend Name = tolower(Setting), Before = trim(@'[\[\]"\s]+', Old), After = trim(@'[\[\]"\s]+', New)
            | where Name in ("allowinvitesfrom", "guestuserroleid", "allowemailverifieduserstojoinorganization", "allowedtosignupemailbasedsubscriptions")
            | where Before != After and isnotempty(After)
            | mv-apply Value = pack_array(Before, After) to typeof(string) on (
                extend Rank = case(
                    Name == "allowinvitesfrom", max_of(array_index_of(Levels, Value), array_index_of({{tenant.InviteLevelNumbers}}, Value)),
                    Name == "guestuserroleid", array_index_of({{GuestRoles.ByPermission}}, Value),
                    array_index_of(Switches, Value))
                | summarize RankBefore = minif(Rank, Value == Before), RankAfter = minif(Rank, Value == After))
            | extend Weakened = case(RankAfter == 0, "false", RankBefore < 0 or RankAfter < 0, "unknown", RankAfter > RankBefore, "true", "false"),
                IsWide = (Name == "allowinvitesfrom" and RankAfter == {{tenant.InviteLevels.Count - 1}}) or After == {{GuestRoles.SameAsMember}};
            let Lists = Changes
            | where IsDomains
            | summarize take_any(*), OldText = strcat_array(make_list(strcat('"', tolower(Setting), '":', Old)), " "),
                NewText = strcat_array(make_list(iff(isempty(New), "", strcat('"', tolower(Setting), '":', New))), " ") by EventId
            | extend IsDeleted = Operation =~ {{Operations.PolicyDeleted}}
            | where IsDeleted or NewText matches regex @"\w"
            | extend WasBlocked = Domains(extract(@'"blockeddomains":\s*"?\[([^\]]*)\]', 1, OldText)), IsBlocked = Domains(extract(@'"blockeddomains":\s*"?\[([^\]]*)\]', 1, NewText)),
                WasAllowed = Domains(extract(@'"alloweddomains":\s*"?\[([^\]]*)\]', 1, OldText)), IsAllowed = Domains(extract(@'"alloweddomains":\s*"?\[([^\]]*)\]', 1, NewText))
            | mv-expand List = case(
                not(IsDeleted), dynamic(["BlockedDomains", "AllowedDomains"]),
                array_length(WasAllowed) == 0, dynamic(["BlockedDomains"]),
                array_length(WasBlocked) == 0, dynamic(["AllowedDomains"]),
                dynamic(["BlockedDomains", "AllowedDomains"])) to typeof(string)
            | extend Was = iff(List == "BlockedDomains", WasBlocked, WasAllowed), Is = iff(List == "BlockedDomains", IsBlocked, IsAllowed)
            | where IsDeleted or (List == "BlockedDomains" and array_length(set_difference(Was, Is)) > 0) or (array_length(Was) > 0 and array_length(Is) == 0)
            | extend Setting = List, Before = strcat_array(Was, ", "), After = iff(IsDeleted, "(policy deleted)", strcat_array(Is, ", ")), Weakened = "true", IsWide = false;
            union Settings, Lists
            | where Weakened == "true" or (AlertUnknown and Weakened == "unknown")
            | project TimeGenerated, ActorType, ActorId, ActorName, ActorUserId, AccountName, AccountDomain, ActorIsExternal, IPAddress,
                Setting, Before = substring(Before, 0, 1000), After = substring(After, 0, 1000), Weakened, OperationName, CorrelationId,
                Severity = case(IsWide or ActorIsExternal or not(MayChange), "High", Weakened == "unknown", "Low", "Medium")
            """),
        Equivalents =
        [
            new("not(MayChange)", "Nobody is named in PolicyAdmins by default, and then everybody may change policies."),
            new("minif(Rank, Value == Before)", "A value has one rank.", "swap-extreme"),
            new("minif(Rank, Value == After)", "A value has one rank.", "swap-extreme"),
            new("RankAfter < 0", "A change to rank 0 has been judged before.", "shift-threshold"),
            new("Name == \"allowinvitesfrom\"", "Only this setting has as many values as the highest rank needs.", "drop-condition"),
        ],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.ActorUserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
        ],
        CustomDetails =
        [
            nameof(Row.Setting), nameof(Row.Before), nameof(Row.After), nameof(Row.Weakened), nameof(Row.ActorType), nameof(Row.ActorName),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "External collaboration setting {{Setting}} loosened by {{ActorName}}",
            DescriptionFormat = "{{ActorName}} changed {{Setting}} to: {{After}}.",
            SeverityColumn = nameof(Row.Severity),
        },
        FalsePositives =
        [
            "An automation that applies settings as code: values that do not change are left out; for planned changes exempt its service principal.",
            "A merger of tenants: close the alert with the change ticket.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/external-id/external-collaboration-settings-configure",
            "https://learn.microsoft.com/entra/external-id/allow-deny-list",
            "https://attack.mitre.org/techniques/T1484/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
