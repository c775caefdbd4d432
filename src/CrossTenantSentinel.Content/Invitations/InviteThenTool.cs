using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Invitations;

/// <summary>A guest who was invited, or who accepted the invitation, a short while ago uses a command line or a shell.</summary>
public static partial class InviteThenTool
{
    private const string Slug = "xt-invite-then-cli";
    private static readonly TimeSpan Every = 1.Hours;

    /// <summary>The longest delay of the logs.</summary>
    private static readonly TimeSpan Delay = 3.Hours;

    /// <summary>The first such sign-in of a guest.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string UserId,
        string UserPrincipalName,
        string AccountName,
        string AccountDomain,
        string InviterUpn,
        string InviterUserId,
        string InviterName,
        string InviterDomain,
        string IPAddress,
        string CountryCode,
        string AppId,
        string AppDisplayName,
        string ResourceDisplayName,
        string NewBecause,
        DateTime NewSince,
        double HoursSinceInvite,
        string Direction,
        string ExternalTenantId,
        string ExternalTenantName,
        string TenantRelationship);

    /// <summary>The rule.</summary>
    public static ScheduledRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0123"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "New guest uses administration tools",
        Description = "Identifies the first successful sign-in of a guest through PowerShell, a command line or a Graph client within days of the guest's invitation or "
            + "redemption. An attacker invites an account that the attacker controls, and uses it at once with tools that enumerate the directory.",
        Misses = "Tools whose application is not on the list, and portals, which other rules watch. Guests whose sign-ins share neither object id, nor address, nor name with "
            + "the invitation. Sign-ins later than the hours in the settings. A guest who comes back with a tool after the first alert.",
        Severity = AlertSeverity.High,
        Techniques = [Attack.T1078_004, Attack.T1136_003, Attack.T1087_004],
        Tactics = [Tactic.InitialAccess, Tactic.Persistence, Tactic.Discovery],
        Schedule = new(Every, Lookback: tenant.InviteToToolHours.Hours + Delay),

        // Lateness: invitation and sign-in make a pair as soon as both are ingested, in whatever order. A guest alerts in the run after the
        // first pair is complete, once. Names are compared as they are at home, on both sides, and only where object ids do not meet.
        Query = Kql.Query($$"""
            let XT_Now = now();
            let MaxTime = {{tenant.InviteToToolHours.Hours}};
            let Exempt = {{Exempt.Of(tenant)}}({{Slug}}, XT_Now);
            let Log = AuditLogs
            | where trim_end(@"\.", OperationName) in~ ({{Operations.InvitationsAndRedemptions}}) and Result =~ "success";
            // Whatever names the guest is a key: every target's id and names, addresses in free text, the invited address, and who accepted.
            let Newcomers = {{Bag.Function}}(({{AuditEvents.Of(tenant)}}(Log)))
            | where Ingested < XT_Now
            | extend IsInvitation = trim_end(@"\.", OperationName) in~ ({{Operations.Invitations}})
            | mv-apply Target = iff(array_length(TargetResources) > 0, TargetResources, pack_array("")) on (
                summarize Ids = make_list(tostring(Target.id)), Upns = make_list(tostring(Target.userPrincipalName)), Text = strcat_array(make_list(tostring(Target.displayName)), " "))
            | project IsInvitation, NewSince = HappenedAt, NewIngested = Ingested, InviterUserId = iff(IsInvitation and ActorType == "user", ActorId, ""),
                InviterUpn = iff(IsInvitation, ActorUpn, ""),
                Keys = array_concat(Ids, Upns, coalesce(extract_all(@"([^\s,:]+@[^\s,]+)", Text), dynamic([])),
                    pack_array(tostring(Details.inviteduseremailaddress), iff(IsInvitation, "", ActorName)))
            | mv-expand Key = Keys to typeof(string)
            | extend Key = {{HomeUpn.Function}}(trim(@"\s+", Key))
            | where isnotempty(Key);
            let Pairs = materialize({{ToolSignIns.Of(tenant)}}(XT_Now - {{tenant.InviteToToolHours.Hours + Delay}})
            | where Ingested < XT_Now
            | extend HomeName = {{HomeUpn.Function}}(UserPrincipalName)
            | where strcat("user:", UserId) !in (Exempt) and strcat("user:", HomeName) !in (Exempt)
                and strcat("tenant:", ExternalTenantId) !in (Exempt) and strcat("app:", AppId) !in (Exempt) and strcat("ip:", IPAddress) !in (Exempt)
            | mv-expand Key = pack_array(UserId, HomeName) to typeof(string)
            | where Key !in ("", {{AccountIds.Nobody}})
            | join kind=inner (Newcomers) on Key
            | where SignInTime between (NewSince .. (NewSince + MaxTime))
            | extend Guest = coalesce(UserId, HomeName));
            // Of the first sign-in the last invitation before it counts, or else the last redemption.
            Pairs
            | lookup kind=inner (Pairs | summarize FirstUse = min(SignInTime), FirstPair = min(max_of(Ingested, NewIngested)) by Guest) on Guest
            | where SignInTime == FirstUse
            | summarize arg_max(NewSince + iff(IsInvitation, 1000d, 0d), *) by Guest
            | where FirstPair >= XT_Now - {{Every}}
            | lookup kind=leftouter ({{Tenant.Of(tenant)}}(XT_Now)) on ExternalTenantId
            | parse HomeName with AccountName "@" AccountDomain
            | extend InviterAccount = iff(isnotempty(InviterUserId), InviterUpn, "")
            | parse InviterAccount with InviterName "@" InviterDomain
            | project TimeGenerated, UserId, UserPrincipalName = HomeName, AccountName, AccountDomain, InviterUpn, InviterUserId, InviterName, InviterDomain,
                IPAddress, CountryCode, AppId, AppDisplayName, ResourceDisplayName, NewBecause = iff(IsInvitation, "invitation", "redemption"), NewSince,
                HoursSinceInvite = round((SignInTime - NewSince) / 1h, 1),
                Direction, ExternalTenantId, ExternalTenantName = coalesce(TenantName, ExternalTenantId),
                TenantRelationship = coalesce(Relationship, {{Relationships.Unknown}})
            """),
        Equivalents =
        [
            new("trim_end(@\"\\.\", OperationName) in~ ...", "Other operations name no newcomer. The condition saves work."),
            new("isnotempty(Key)", "Sign-ins have no empty keys.", "drop-condition"),
            new("join kind=inner (Newcomers)", "A sign-in of somebody else lies in no newcomer's time.", "change-join"),
        ],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.UserId), name: nameof(Row.AccountName), upnSuffix: nameof(Row.AccountDomain)),
            Entity.Account(aadUserId: nameof(Row.InviterUserId), name: nameof(Row.InviterName), upnSuffix: nameof(Row.InviterDomain)),
            Entity.Ip(nameof(Row.IPAddress)),
            Entity.CloudApplication(name: nameof(Row.AppDisplayName)),
        ],
        CustomDetails =
        [
            nameof(Row.ExternalTenantId), nameof(Row.ExternalTenantName), nameof(Row.TenantRelationship), nameof(Row.Direction), nameof(Row.HoursSinceInvite),
            nameof(Row.NewBecause), nameof(Row.InviterUpn), nameof(Row.AppId), nameof(Row.ResourceDisplayName),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "New guest {{UserPrincipalName}} signed in with {{AppDisplayName}}",
            DescriptionFormat = "The guest {{UserPrincipalName}}, invited by {{InviterUpn}}, used an administration tool {{HoursSinceInvite}} hours later.",
        },
        FalsePositives =
        [
            "Contracted engineers in their first week: exempt the user until a date.",
            "A partner whose guests work with tools: exempt the tenant, or the application.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/external-id/what-is-b2b",
            "https://attack.mitre.org/techniques/T1087/004/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
