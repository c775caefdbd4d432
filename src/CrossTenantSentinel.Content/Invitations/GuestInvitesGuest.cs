using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Invitations;

/// <summary>An external user invites another external user.</summary>
public static partial class GuestInvitesGuest
{
    private const string Slug = "xt-guest-invites-guest";

    /// <summary>An invitation.</summary>
    public sealed record Row(
        DateTime TimeGenerated,
        string InviterId,
        string InviterUpn,
        string InviterHomeUpn,
        string InviterName,
        string InviterDomain,
        string InviterIp,
        string InvitedEmail,
        string InvitedName,
        string InvitedDomain,
        string InvitationId,
        bool SameDomain,
        string OperationName,
        string CorrelationId,
        string Severity);

    /// <summary>The rule.</summary>
    public static NearRealTimeRule<Row> Rule(TenantSettings tenant) => new()
    {
        Id = new("0a4d5e0b-6d0f-4c57-9b43-5f5a3a8f0120"),
        Slug = Slug,
        Version = new("4.0.0"),
        Name = "External user invited another external user",
        Description = "Identifies an invitation of an external user that an external user sent. Default settings let guests invite, so one compromised guest "
            + "multiplies and survives the removal of the first account. The severity is high when the invited domain is neither the inviter's own nor an "
            + "approved partner's.",
        Misses = "A guest whose user principal name was changed to one of our domains. Invitations that an application sends on a guest's behalf. Guests "
            + "created without an invitation. Accounts of our other tenants count as external unless their domains are listed as ours.",
        Severity = AlertSeverity.Medium,
        Techniques = [Attack.T1136_003, Attack.T1078_004],
        Tactics = [Tactic.InitialAccess, Tactic.Persistence],

        // Lateness: a near-real-time rule sees what was ingested since its last run, whenever it happened, so the query has no time filter of
        // its own: one on TimeGenerated would lose late rows.
        Query = Kql.Query($"""
            let XT_Now = now();
            let AllowSameDomain = {tenant.AllowSameDomain};
            let Exempt = toscalar({Exempt.Of(tenant)}({Slug}, XT_Now) | summarize make_set(Exempt));
            let Partners = {Tenant.Of(tenant)}(XT_Now)
            | where ApprovedFor in~ ("inbound", "both");
            let ApprovedDomains = union
                (Partners | where isnotempty(DefaultDomain) | project Domain = tolower(DefaultDomain)),
                (_GetWatchlist({tenant.DomainWatchlist})
                | project Domain = tolower(Domain), ExternalTenantId = tolower(TenantId)
                | join kind=leftsemi Partners on ExternalTenantId)
            | project Domain;
            let Inviters = toscalar(_GetWatchlist({tenant.InviterWatchlist})
            | where Kind !~ "group" and (isempty(ExpiresOn) or todatetime(ExpiresOn) > XT_Now)
            | mv-expand Key = pack_array(tolower(InviterId), tolower(Upn)) to typeof(string)
            | where isnotempty(Key)
            | summarize AllowedDomains = strcat_array(make_set(replace_string(tolower(AllowedDomains), " ", "")), ";") by Key
            | summarize make_bag(bag_pack(Key, AllowedDomains)));
            let Log = AuditLogs
            | where trim_end(@"\.", OperationName) in~ ({Operations.Invitations}) and Result =~ "success";
            let Events = {AuditEvents.Of(tenant)}(Log);
            {Invitation.Function}(Events)
            | where ActorType == "user" and ActorIsExternal
            | extend InviterId = ActorId
            | parse InviterHomeUpn with InviterName "@" InviterDomain
            | extend SameDomain = isnotempty(InvitedDomain) and InvitedDomain == InviterDomain
            | where not(AllowSameDomain and SameDomain)
            | extend Allowed = split(strcat(Inviters[InviterId], ";", Inviters[ActorName], ";", Inviters[InviterHomeUpn]), ";")
            | where not(set_has_element(Allowed, "*") or (isnotempty(InvitedDomain) and set_has_element(Allowed, InvitedDomain)))
            | where array_length(set_intersect(ActorKeys, Exempt)) == 0 and strcat("domain:", InvitedDomain) !in (Exempt) and strcat("ip:", ActorIp) !in (Exempt)
            | project TimeGenerated, InviterId, InviterUpn = ActorName, InviterHomeUpn, InviterName, InviterDomain, InviterIp = ActorIp,
                InvitedEmail, InvitedName, InvitedDomain, InvitationId, SameDomain, OperationName, CorrelationId,
                Severity = iff(SameDomain or InvitedDomain in (ApprovedDomains), "Medium", "High")
            """),
        Equivalents =
        [
            new("ApprovedFor in~ (\"inbound\", \"both\")", "The tenant directory's function writes directions in small letters.", "mind-case"),
            new("trim_end(@\"\\.\", OperationName) in~ ...", "The function that reads invitations leaves other operations out. The condition saves work."),
            new("ActorType == \"user\"", "Only users are external.", "drop-condition"),
        ],
        Entities =
        [
            Entity.Account(aadUserId: nameof(Row.InviterId), name: nameof(Row.InviterName), upnSuffix: nameof(Row.InviterDomain)),
            Entity.Account(name: nameof(Row.InvitedName), upnSuffix: nameof(Row.InvitedDomain)),
            Entity.Ip(nameof(Row.InviterIp)),
        ],
        CustomDetails =
        [
            nameof(Row.InviterHomeUpn), nameof(Row.InvitedEmail), nameof(Row.InvitedDomain), nameof(Row.InvitationId), nameof(Row.SameDomain), nameof(Row.InviterIp),
        ],
        AlertDetails = new()
        {
            DisplayNameFormat = "External user {{InviterHomeUpn}} invited {{InvitedEmail}}",
            DescriptionFormat = "The external user {{InviterHomeUpn}} invited {{InvitedEmail}} to our tenant from the address {{InviterIp}}.",
            SeverityColumn = nameof(Row.Severity),
        },
        FalsePositives =
        [
            "A partner's project lead who may invite: add the guest's object id to the approved inviters, with the allowed domains.",
            "Sponsors in entitlement management and migration scripts: add the inviter to the approved inviters.",
            "Guests who invite their own colleagues: switch AllowSameDomain on.",
        ],
        References =
        [
            "https://learn.microsoft.com/entra/external-id/external-collaboration-settings-configure",
            "https://attack.mitre.org/techniques/T1136/003/",
        ],
        Scenarios = Scenarios(tenant),
    };
}
