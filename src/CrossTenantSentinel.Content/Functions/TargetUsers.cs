using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>The users that audit events are about. Where they stand among the targets is no contract: some services put the role first.</summary>
public static partial class TargetUsers
{
    /// <summary>
    /// <c>XT_TargetUsers(events)</c>: one row per event and user among its targets, with <c>Target</c>, <c>TargetId</c>, <c>TargetUpn</c> and
    /// <c>TargetHomeUpn</c> (lower case), and <c>RoleTarget</c>, <c>GroupTargetId</c> and <c>GroupTarget</c>: the role's name, and id and name of the group, where
    /// one is a target. A target is a user by its type, or because it has a user principal name. Events without a user are dropped.
    /// </summary>
    public static KqlFunction Function => new()
    {
        Name = "XT_TargetUsers",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07b34"),
        Version = new("1.1.0"),
        Description = "Audit events by the users among their targets.",
        Parameters = [KqlParameter.Table("events", new Column("TargetResources", KqlType.Dynamic))],
        Body = Kql.Query($"""
            events
            | mv-apply Item = TargetResources on (
                extend Kind = tolower(tostring(Item.type))
                | summarize RoleTarget = maxif(tostring(Item.displayName), Kind == "role"), GroupTarget = maxif(tostring(Item.displayName), Kind == "group"),
                    GroupTargetId = maxif(tolower(tostring(Item.id)), Kind == "group"))
            | mv-expand Target = TargetResources
            | extend TargetId = tolower(tostring(Target.id)), TargetUpn = tolower(tostring(Target.userPrincipalName))
            | where tostring(Target.type) =~ "User" or isnotempty(TargetUpn)
            | extend TargetHomeUpn = {HomeUpn.Function}(TargetUpn)
            """),
        Proof = () => Proof,
    };
}
