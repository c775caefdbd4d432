using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>Invitations that were accepted: by whom, and whose they were.</summary>
public static partial class Redemption
{
    /// <summary>
    /// <c>XT_Redemptions(events)</c>, of <see cref="AuditEvents"/> that succeeded: one row per redemption, with <c>RedeemerUpn</c> (the
    /// identity that accepted, as it is called at home), <c>GuestId</c>, <c>GuestUpn</c> (as the directory writes it), <c>InvitedEmail</c> and <c>InvitationId</c>;
    /// lower case, empty where the log does not say.
    /// </summary>
    public static KqlFunction Function => new()
    {
        Name = "XT_Redemptions",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07b33"),
        Version = new("1.2.0"),
        Description = "Successful redemptions of invitations with the redeeming identity and the invited address.",
        Parameters =
        [
            KqlParameter.Table(
                "events",
                new Column("OperationName", KqlType.String),
                new Column("TargetResources", KqlType.Dynamic),
                new Column("AdditionalDetails", KqlType.Dynamic),
                new Column("ActorType", KqlType.String),
                new Column("ActorUpn", KqlType.String)),
        ],

        // What was redeemed stands as free text in a target's display name: UPN: ..., Email: ..., InvitationId: ..., in any case and order.
        Body = Kql.Query($$"""
            {{Bag.Function}}((events | where trim_end(@"\.", OperationName) in~ ({{Operations.Redemptions}})))
            | mv-apply Target = iff(array_length(TargetResources) > 0, TargetResources, pack_array("")) on (
                extend Upn = tolower(tostring(Target.userPrincipalName)), Shown = tolower(tostring(Target.displayName))
                | summarize arg_max(iff(tostring(Target.type) =~ "User", 2, 0) + iff(isnotempty(Upn), 1, 0), GuestId = tolower(tostring(Target.id)), Upn),
                    Text = strcat_array(make_list(Shown), ", "))
            | extend RedeemerUpn = iff(ActorType == "user", ActorUpn, ""),
                StatedUpn = extract(@'\bupn\s*:\W*([^,;\s"<>]+)', 1, Text), StatedEmail = extract(@'\bemail\s*:\W*([^,;\s"<>]+)', 1, Text)
            | extend GuestUpn = coalesce(StatedUpn, Upn),
                InvitedEmail = {{HomeUpn.Function}}(trim(@"[\s.]+", coalesce(StatedEmail, tostring(Details.inviteduseremailaddress), StatedUpn))),
                InvitationId = coalesce(extract(@'\binvitationid\s*:\W*([^,;\s"<>]+)', 1, Text), tolower(tostring(Details.invitationid)))
            """),
        Proof = () => Proof,
    };
}
