using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>Invitations with what became of them.</summary>
internal static class InvitationOutcomes
{
    /// <summary>
    /// <c>WB_Outcomes(since, until)</c>: the invitations of <c>WB_Invitations</c> with <c>AcceptedAt</c>, the first redemption after each until the end of the picked range, or
    /// null; the address, the guest's id or the invitation's tells whose it is. An inviter is also external when the directory says so.
    /// </summary>
    public static WorkbookFunction Rows(TenantSettings tenant, GuestParameters pick, InvitationEvents invitations) => new()
    {
        Name = "WB_Outcomes",
        Parameters = [KqlParameter.Scalar("since", KqlType.DateTime), KqlParameter.Scalar("until", KqlType.DateTime)],
        Body = KqlTemplate.Of($"""
            let Sent = materialize({invitations.Sent}(since, until));
            let Accepted = {invitations.Accepted}(since, {pick.TimeRange.End})
            | mv-expand Key = pack_array(InvitedEmail, GuestId, InvitationId) to typeof(string)
            | where isnotempty(Key)
            | project Key, AcceptedAt = HappenedAt;
            let Matched = Sent
            | mv-expand Key = pack_array(InvitedEmail, InvitedId, InvitationId) to typeof(string)
            | where isnotempty(Key)
            | join kind=inner (Accepted) on Key
            | where AcceptedAt >= HappenedAt
            | summarize AcceptedAt = min(AcceptedAt) by EventKey;
            Sent
            | lookup kind=leftouter (Matched) on EventKey
            | extend InviterIsExternal = InviterType == "user" and (InviterIsExternal or InviterId in (({KnownGuests.Of(tenant, pick)}() | project UserKey)))
            """),
    };
}
