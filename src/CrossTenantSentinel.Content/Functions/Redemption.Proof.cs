using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class Redemption
{
    private static FunctionProof<RedemptionRow> Proof => new(self => Kql.Query($"""
        let Events = {Bag.Function}(AuditLogs)
        | extend ActorType = iff(isempty(tostring(InitiatedBy.user)), "app", "user"),
            ActorUpn = iff(isempty(tostring(InitiatedBy.user)), tostring(InitiatedBy.app.displayName), {HomeUpn.Function}(tostring(InitiatedBy.user.userPrincipalName)));
        {self}(Events)
        | project RedeemerUpn, GuestId, GuestUpn, InvitedEmail, InvitationId
        """))
    {
        Scenarios =
        [
            Makes("a redemption says who accepted which invitation", Redeemed, Row),
            Makes("the other spelling counts, with a full stop and in capitals", Redeemed with { OperationName = "REDEEM EXTERN USER INVITE." }, Row),
            new("an invitation does not count") { Given = [Redeemed with { OperationName = Operations.InviteExternalUser }], Expect = [] },
            Makes("a redeemer with the directory's name has the name of the home tenant", Redeemed with { InitiatedBy = AuditEvent.User(Gina) }, Row),
            Makes("a personal account loses its mark", Redeemed with { InitiatedBy = Named("live.com#Otto@personal.example") }, Row with { RedeemerUpn = "otto@personal.example" }),
            Makes("an application is no redeemer", Redeemed with { InitiatedBy = AuditEvent.Application("Portal", Alice.ObjectId) }, Row with { RedeemerUpn = "" }),
            Makes(
                "the fields of the text may stand in any case and order",
                Redeemed with { TargetResources = Targets(Shown($"invitationid : I-1, EMAIL:Gina@Fabrikam.com,upn:{Gina.DirectoryUpn.ToUpperInvariant()}")) }, Row),
            Makes(
                "fields whose names only end alike are others",
                Redeemed with { TargetResources = Targets(Shown($"OtherUpn: x, OtherEmail: y, OtherInvitationId: z, {DirectoryEvent.RedemptionText(Gina)}")) }, Row),
            Makes(
                "without an address in the text the details give it",
                Redeemed with { TargetResources = Targets(Shown("")), AdditionalDetails = AuditEvent.Details(("InvitationId", "I-2"), ("invitedUserEmailAddress", "Other@Fabrikam.com")) },
                Row with { GuestUpn = "", InvitedEmail = "other@fabrikam.com", InvitationId = "i-2" }),
            Makes(
                "the text goes before the details",
                Redeemed with { AdditionalDetails = AuditEvent.Details(("InvitationId", "i-2"), ("invitedUserEmailAddress", "other@fabrikam.com")) }, Row),
            Makes("without any address the guest's name at home is the invited address", Redeemed with { TargetResources = Targets(Shown($"UPN: {Gina.DirectoryUpn}")) }, Row with { InvitationId = "" }),
            Makes("the guest is the target of type user, wherever it stands", Redeemed with { TargetResources = Targets(Group, User, Group) }, Row with { InvitedEmail = "", InvitationId = "" }),
            Makes("the type may be in capitals, and goes before a name", Redeemed with { TargetResources = Targets(Other, new { id = Gina.Id, type = "USER" }) }, Row with { GuestUpn = "", InvitedEmail = "", InvitationId = "" }),
            Makes("of two users the one with a name is the guest", Redeemed with { TargetResources = Targets(new { id = "1", type = "User" }, User) }, Row with { InvitedEmail = "", InvitationId = "" }),
            Makes("the text of any target counts", Redeemed with { TargetResources = Targets(Shown(DirectoryEvent.RedemptionText(Gina)), new { id = "4", type = "Other" }) }, Row),
            Makes("the fields of the text may be in quotes or brackets and end with any sign", Redeemed with { TargetResources = Targets(Shown($"UPN: \"{Gina.DirectoryUpn}\"; Email: <Gina@fabrikam.com>.; InvitationId: \"i-1\";")) }, Row),
            Makes("an address in the directory's form is that of the home tenant", Redeemed with { TargetResources = Targets(Shown($"Email: {Gina.DirectoryUpn}, InvitationId: i-1")) }, Row with { GuestUpn = "" }),
            Makes("an address loses the mark of personal accounts, blanks and a full stop", Redeemed with { TargetResources = Targets(Shown("")), AdditionalDetails = AuditEvent.Details(("invitedUserEmailAddress", " live.com#Otto@personal.example. ")) }, Row with { GuestUpn = "", InvitedEmail = "otto@personal.example", InvitationId = "" }),
            Makes("ids and names lose their case", Redeemed with { TargetResources = Targets(new { id = Gina.Id.ToUpperInvariant(), type = "User", userPrincipalName = Gina.DirectoryUpn }) }, Row with { InvitedEmail = "", InvitationId = "" }),
            Makes("a redemption without targets keeps its row", Redeemed with { TargetResources = null }, Empty),
            Makes("a redemption with an empty list of targets keeps its row", Redeemed with { TargetResources = Targets() }, Empty),
        ],
    };

    private static AuditLogs Redeemed => DirectoryEvent.Redemption(by: Gina, of: Gina);

    private static RedemptionRow Row => new("gina@fabrikam.com", Gina.Id, "gina_fabrikam.com#ext#@contoso.onmicrosoft.com", "gina@fabrikam.com", "i-1");

    private static RedemptionRow Empty => new("gina@fabrikam.com", "", "", "", "");

    private static object User => DirectoryEvent.UserTarget(Gina);

    private static object Other => new { id = "2", type = "Other", userPrincipalName = "somebody@contoso.com" };

    private static object Group => new { id = "3", type = "Group" };

    private static object Shown(string displayName) => new { id = Gina.Id, type = "User", displayName };

    private static Dynamic Named(string userPrincipalName) => Dynamic.Of(new { user = new { userPrincipalName } });

    private static Dynamic Targets(params IEnumerable<object> targets) => DirectoryEvent.Targets(targets);

    private static Scenario<RedemptionRow> Makes(string name, AuditLogs redemption, RedemptionRow row) => new(name) { Given = [redemption], Expect = [row] };

    internal sealed record RedemptionRow(string RedeemerUpn, string GuestId, string GuestUpn, string InvitedEmail, string InvitationId);
}
