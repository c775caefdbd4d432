using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>Invitations that were sent: who invited whom.</summary>
public static partial class Invitation
{
    /// <summary>
    /// <c>XT_Invitations(events)</c>, of <see cref="AuditEvents"/> that succeeded: one row per invitation, with <c>InviterHomeUpn</c>,
    /// <c>InvitationId</c>, <c>InvitedId</c> and <c>InvitedUpn</c> (the guest in our directory), <c>InvitedEmail</c>, <c>InvitedName</c> and <c>InvitedDomain</c>: the
    /// address, lower case, and its parts around the last <c>@</c>; empty where there is none.
    /// </summary>
    public static KqlFunction Function => new()
    {
        Name = "XT_Invitations",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07b32"),
        Version = new("1.2.0"),
        Description = "Successful invitations of external users with inviter and invited address.",
        Parameters =
        [
            KqlParameter.Table(
                "events",
                new Column("OperationName", KqlType.String),
                new Column("LoggedByService", KqlType.String),
                new Column("TargetResources", KqlType.Dynamic),
                new Column("AdditionalDetails", KqlType.Dynamic),
                new Column("ActorUpn", KqlType.String)),
        ],

        // The directory logs the new guest on its own: only the service that invites counts. The invited user is the target that is a
        // user, wherever it stands in the list. Without an address in the details, the target tells it: first its name in the directory, then the shown
        // name, which the inviter chooses.
        Body = Kql.Query($$"""
            {{Bag.Function}}((events | where trim_end(@"\.", OperationName) in~ ({{Operations.Invitations}}) and LoggedByService in~ ("", "Invited Users")))
            | mv-apply Target = iff(array_length(TargetResources) > 0, TargetResources, pack_array("")) on (
                extend InvitedId = tolower(tostring(Target.id)), InvitedUpn = tolower(tostring(Target.userPrincipalName)), Shown = tostring(Target.displayName)
                | summarize arg_max(iff(tostring(Target.type) =~ "User", 2, 0) + iff(isnotempty(InvitedUpn), 1, 0), InvitedId, InvitedUpn, Shown))
            | extend InviterHomeUpn = ActorUpn, InvitationId = tolower(tostring(Details.invitationid)),
                InvitedHomeUpn = {{HomeUpn.Function}}(InvitedUpn)
            | extend InvitedEmail = tolower(trim(@"\s+", coalesce(tostring(Details.inviteduseremailaddress),
                iff(InvitedHomeUpn contains "@", InvitedHomeUpn, ""), extract(@"^\s*(\S+@\S+)\s*$", 1, Shown))))
            | extend InvitedName = extract("^(.*)@", 1, InvitedEmail), InvitedDomain = trim_end(@"\.", extract("@([^@]*)$", 1, InvitedEmail))
            """),
        Proof = () => Proof,
    };
}
