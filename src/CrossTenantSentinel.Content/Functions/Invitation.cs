using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>Invitations that were sent: who invited whom.</summary>
public static class Invitation
{
    /// <summary>
    /// <c>XT_Invitations(events)</c>, of audit events: one row per invitation, with the columns of <see cref="AuditEvents"/> and <c>InviterHomeUpn</c>,
    /// <c>InvitationId</c>, <c>InvitedId</c> and <c>InvitedUpn</c> (the guest in our directory), <c>InvitedEmail</c>, <c>InvitedName</c> and <c>InvitedDomain</c>: the
    /// address, lower case, and its parts around the last <c>@</c>; empty where there is none.
    /// </summary>
    public static KqlFunction Of(TenantSettings tenant) => new()
    {
        Name = "XT_Invitations",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07b32"),
        Description = "Successful invitations of external users with inviter and invited address.",
        Parameters = [AuditEvents.Events],

        // The directory logs the new guest on its own: only the service that invites counts. The invited user is the target that is a
        // user, wherever it stands in the list. Without an address in the details, the target tells it.
        Body = Kql.Query($$"""
            let sent = events
            | where trim_end(@"\.", OperationName) in~ ({{Operations.Invitations}}) and Result =~ "success" and LoggedByService in~ ("", "Invited Users");
            {{AuditEvents.Of(tenant)}}(sent)
            | mv-apply Target = iff(array_length(TargetResources) > 0, TargetResources, pack_array("")) on (
                extend InvitedId = tolower(tostring(Target.id)), InvitedUpn = tolower(tostring(Target.userPrincipalName)), Shown = tostring(Target.displayName)
                | summarize arg_max(iff(tostring(Target.type) =~ "User", 2, 0) + iff(isnotempty(InvitedUpn), 1, 0), InvitedId, InvitedUpn, Shown))
            | extend InviterHomeUpn = iff(ActorType == "user", {{HomeUpn.Function}}(ActorName), ActorName), InvitationId = tolower(tostring(Details.invitationid)),
                InvitedEmail = tolower(trim(@"\s+", coalesce(tostring(Details.inviteduseremailaddress),
                    iff(Shown contains "@", Shown, {{HomeUpn.Function}}(InvitedUpn)))))
            | extend InvitedName = extract("^(.*)@", 1, InvitedEmail), InvitedDomain = trim_end(@"\.", extract("@([^@]*)$", 1, InvitedEmail))
            """),
    };
}
