using CrossTenantSentinel.Content.Functions;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>Invitations that were sent and those that were accepted, each once.</summary>
internal sealed class InvitationEvents(TenantSettings tenant, GuestParameters pick)
{
    /// <summary>
    /// <c>WB_EveryInvitation(since, until)</c>: one row per invitation, whoever the picked user is. The same person invited by the same inviter again within an
    /// hour is a retry, unless the guest's redemption is reset. <c>Person</c> is the address or, without one, the object id.
    /// </summary>
    public WorkbookFunction EverySent => new()
    {
        Name = "WB_EveryInvitation",
        Parameters = Span,
        Body = KqlTemplate.Of($"""
            let Log = AuditLogs
            | where TimeGenerated between (since .. until) and Result =~ "success"
            | where trim_end(@"\.", OperationName) in~ ({Operations.Invitations})
            | where {pick.HomeTenant.IsUnrestricted} or AADTenantId in~ ({pick.HomeTenant});
            let Events = {AuditEvents.Of(tenant)}(Log);
            let Invitations = {Invitation.Function}(Events)
            | extend Inviter = coalesce(InviterHomeUpn, ActorId, "(not in the log)"), Person = coalesce(InvitedEmail, InvitedId, InvitationId, EventKey),
                IsReset = OperationName has {Operations.ReissueMark}, Domain = InvitedDomain
            | sort by Person asc, Inviter asc, tolong(IsReset) asc, HappenedAt asc
            | extend IsRetry = prev(Person) == Person and prev(Inviter) == Inviter and prev(IsReset) == IsReset and HappenedAt - prev(HappenedAt) < {GuestHistory.Retry}
            | where not(coalesce(IsRetry, false));
            {PickedDomains.Of(tenant, pick)}(Invitations)
            | project HappenedAt, EventKey, Inviter, InviterId = ActorId, InviterType = ActorType, InviterIsExternal = ActorIsExternal, IPAddress = ActorIp, Person, InvitationId, InvitedId,
                InvitedEmail, Domain, IsReset, ExternalTenantId, TenantName, Relationship
            """),
    };

    /// <summary><c>WB_Invitations(since, until)</c>: those of the above that the picked user sent or received.</summary>
    public WorkbookFunction Sent => new()
    {
        Name = "WB_Invitations",
        Parameters = Span,
        Body = KqlTemplate.Of($"""
            {EverySent}(since, until)
            | where {pick.User} == "*" or Inviter contains {pick.User} or InvitedEmail contains {pick.User}
            """),
    };

    /// <summary>
    /// <c>WB_Redemptions(since, until)</c>: one row per accepted invitation with <c>Person</c> as above and <c>Redeemer</c>, the identity that accepted. Two services
    /// log one redemption: within an hour they are the same. The user picker finds those who accept, and inviters, whose invitations are those of the last months.
    /// </summary>
    public WorkbookFunction Accepted => new()
    {
        Name = "WB_Redemptions",
        Parameters = Span,
        Body = KqlTemplate.Of($"""
            let Log = AuditLogs
            | where TimeGenerated between (since .. until) and Result =~ "success"
            | where trim_end(@"\.", OperationName) in~ ({Operations.Redemptions})
            | where {pick.HomeTenant.IsUnrestricted} or AADTenantId in~ ({pick.HomeTenant});
            let Events = {AuditEvents.Of(tenant)}(Log);
            let Invited = {Sent}(since - {GuestHistory.Invitations}, until)
            | mv-expand Key = pack_array(Person, InvitedId, InvitationId) to typeof(string)
            | where isnotempty(Key)
            | distinct Key;
            let Redemptions = {Redemption.Function}(Events)
            | extend Person = coalesce(InvitedEmail, {HomeUpn.Function}(GuestUpn), GuestId, RedeemerUpn, InvitationId, EventKey)
            | where {pick.User} == "*" or Person contains {pick.User} or RedeemerUpn contains {pick.User} or Person in (Invited) or GuestId in (Invited) or InvitationId in (Invited)
            | sort by Person asc, HappenedAt asc
            | extend IsSame = prev(Person) == Person and HappenedAt - prev(HappenedAt) < {GuestHistory.Retry}
            | where not(coalesce(IsSame, false))
            | extend Domain = extract("@([^@]*)$", 1, Person);
            {PickedDomains.Of(tenant, pick)}(Redemptions)
            | project HappenedAt, EventKey, Person, GuestId, InvitedEmail, InvitationId, Redeemer = RedeemerUpn, IPAddress = ActorIp
            """),
    };

    private static IReadOnlyList<KqlParameter> Span => [KqlParameter.Scalar("since", KqlType.DateTime), KqlParameter.Scalar("until", KqlType.DateTime)];
}
