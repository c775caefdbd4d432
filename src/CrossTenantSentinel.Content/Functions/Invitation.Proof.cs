using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class Invitation
{
    private static FunctionProof<InvitationRow> Proof => new(self => Kql.Query($"""
        let Events = {Bag.Function}(AuditLogs)
        | extend ActorType = iff(isempty(tostring(InitiatedBy.user)), "app", "user"),
            ActorUpn = iff(isempty(tostring(InitiatedBy.user)), tostring(InitiatedBy.app.displayName), {HomeUpn.Function}(tostring(InitiatedBy.user.userPrincipalName)));
        {self}(Events)
        | project InviterHomeUpn, InvitationId, InvitedId, InvitedUpn, InvitedEmail, InvitedName, InvitedDomain
        """))
    {
        Scenarios =
        [
            Makes("an invitation says who invited whom", Invited, Row),
            Makes("an invitation that is sent again counts, with a full stop and in capitals", Invited with { OperationName = Operations.ReissueInvitation.ToUpperInvariant() + "." }, Row),
            Makes("a copy of an invitation that does not name its service counts", Invited with { LoggedByService = "" }, Row),
            Makes("the service may be in capitals", Invited with { LoggedByService = "INVITED USERS" }, Row),
            Quiet("what the directory logs of an invitation does not count", Invited with { LoggedByService = "Core Directory" }),
            Quiet("a redemption does not count", Invited with { OperationName = Operations.RedeemInvitation }),
            Makes("an inviting guest has the name of the home tenant", Invited with { InitiatedBy = AuditEvent.User(Mal) }, Row with { InviterHomeUpn = "mal@evil.example" }),
            Makes(
                "an inviting application keeps its name, even with a mark of guests",
                Invited with { InitiatedBy = AuditEvent.Application("Sync_x#EXT#y", Alice.ObjectId) }, Row with { InviterHomeUpn = "Sync_x#EXT#y" }),
            Makes("ids and addresses lose their case", Invited with { TargetResources = Targets(Capitals), AdditionalDetails = AuditEvent.Details(("INVITATIONID", "I-1"), ("InvitedUserEmailAddress", " Gina@FABRIKAM.com. ")) }, Row with { InvitedEmail = "gina@fabrikam.com." }),
            Makes("the invited user is the target of type user, wherever it stands", Invited with { TargetResources = Targets(Group, User, Group) }, Row),
            Makes("the type may be in capitals, and goes before a name", Invited with { TargetResources = Targets(Named, Capitals) }, Row),
            Makes(
                "a target of type user without a name goes before another one with a name",
                Invited with { TargetResources = Targets(Named, new { id = Gina.Id, type = "USER" }) }, Row with { InvitedUpn = "" }),
            Makes("of two users the one with a name is the invited one", Invited with { TargetResources = Targets(new { id = "1", type = "User" }, User) }, Row),
            Makes("without types the target with a name is the invited user", Invited with { TargetResources = Targets(new { id = "1", displayName = "Group" }, new { id = Gina.Id, userPrincipalName = Gina.DirectoryUpn }) }, Row),
            Makes("an invitation without targets keeps its row", Invited with { TargetResources = null }, Row with { InvitedId = "", InvitedUpn = "" }),
            Makes("an invitation with an empty list of targets keeps its row", Invited with { TargetResources = Targets() }, Row with { InvitedId = "", InvitedUpn = "" }),
            Makes("without details the name at home is the invited address, whatever is shown", Invited with { AdditionalDetails = null, TargetResources = Targets(Shown("Other@Fabrikam.com")) }, Row with { InvitationId = "" }),
            Makes("without details and name the shown address is the invited one", Invited with { AdditionalDetails = null, TargetResources = Targets(new { id = Gina.Id, type = "User", displayName = " Other@Fabrikam.com " }) }, Row with { InvitationId = "", InvitedUpn = "", InvitedEmail = "other@fabrikam.com", InvitedName = "other" }),
            Makes("a shown name that is more than an address is none", Invited with { AdditionalDetails = null, TargetResources = Targets(new { id = Gina.Id, type = "User", displayName = "Gina @ Fabrikam" }) }, Row with { InvitationId = "", InvitedUpn = "", InvitedEmail = "", InvitedName = "", InvitedDomain = "" }),
            Makes("without details and shown address the name at home is the address", Invited with { AdditionalDetails = null, TargetResources = Targets(Shown("Gina")) }, Row with { InvitationId = "" }),
            Makes("without any address there is no name and no domain", Invited with { AdditionalDetails = null, TargetResources = null }, new(Alice.UserPrincipalName, "", "", "", "", "", "")),
            Makes("the domain is what follows the last at sign", Invited with { AdditionalDetails = AuditEvent.Details(("invitedUserEmailAddress", "\"a@b\"@fabrikam.com")) }, Row with { InvitationId = "", InvitedEmail = "\"a@b\"@fabrikam.com", InvitedName = "\"a@b\"" }),
        ],
    };

    private static AuditLogs Invited => AuditEvent.Invitation(by: Alice, of: Gina);

    private static InvitationRow Row => new(
        Alice.UserPrincipalName, "i-1", Gina.Id, "gina_fabrikam.com#ext#@contoso.onmicrosoft.com", "gina@fabrikam.com", "gina", "fabrikam.com");

    private static object User => DirectoryEvent.UserTarget(Gina);

    private static object Capitals => new { id = Gina.Id.ToUpperInvariant(), type = "USER", userPrincipalName = Gina.DirectoryUpn.ToUpperInvariant() };

    private static object Named => new { id = "2", type = "Other", userPrincipalName = "somebody@contoso.com" };

    private static object Group => new { id = "3", type = "Group", displayName = "group@contoso.com" };

    private static object Shown(string displayName) => new { id = Gina.Id, type = "User", userPrincipalName = Gina.DirectoryUpn, displayName };

    private static Dynamic Targets(params IEnumerable<object> targets) => DirectoryEvent.Targets(targets);

    private static Scenario<InvitationRow> Makes(string name, AuditLogs invitation, InvitationRow row) => new(name) { Given = [invitation], Expect = [row] };

    private static Scenario<InvitationRow> Quiet(string name, AuditLogs invitation) => new(name) { Given = [invitation], Expect = [] };

    internal sealed record InvitationRow(
        string InviterHomeUpn, string InvitationId, string InvitedId, string InvitedUpn, string InvitedEmail, string InvitedName, string InvitedDomain);
}
