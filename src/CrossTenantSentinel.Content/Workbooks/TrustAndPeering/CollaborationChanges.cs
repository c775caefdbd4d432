using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>Changes of who may invite, what guests may see and who may sign up, read as the rule about loosened settings reads them.</summary>
internal static class CollaborationChanges
{
    /// <summary>What guests may see, in the order of <see cref="GuestRoles.ByPermission"/>.</summary>
    private static IReadOnlyList<string> GuestViews => ["only themselves", "limited", "as members"];

    /// <summary>
    /// <c>WB_CollaborationChanges(since, until)</c>: one row per event and setting that changed, with <c>Name</c> (lower case, as the log has it), <c>Before</c> and
    /// <c>After</c> in words, and their levels, from 0 for the strictest; -1 for a value that nobody knows.
    /// </summary>
    public static WorkbookFunction Rows(TenantSettings tenant, WorkbookFunction events) => new()
    {
        Name = "WB_CollaborationChanges",
        Parameters = [KqlParameter.Scalar("since", KqlType.DateTime), KqlParameter.Scalar("until", KqlType.DateTime)],
        Body = KqlTemplate.Of($$"""
            let Levels = todynamic(tolower(tostring({{tenant.InviteLevels}})));
            let Level = (name:string, value:string) {
                case(
                    name == "allowinvitesfrom", max_of(array_index_of(Levels, value), array_index_of({{tenant.InviteLevelNumbers}}, value)),
                    name == "guestuserroleid", array_index_of({{GuestRoles.ByPermission}}, value),
                    array_index_of(dynamic(["false", "true"]), value))
            };
            let Words = (name:string, value:string, level:long) {
                case(
                    isempty(value), "(not in the log)",
                    level < 0, value,
                    name == "allowinvitesfrom", tostring({{tenant.InviteLevels}}[level]),
                    name == "guestuserroleid", tostring({{GuestViews}}[level]),
                    iff(level == 1, "on", "off"))
            };
            {{events}}(since, until, dynamic([{{Operations.AuthorizationPolicyUpdated}}]))
            | mv-expand Target = TargetResources
            | mv-expand Property = Target.modifiedProperties
            | extend Name = tolower(extract(@"([^.\s]*)\s*$", 1, tostring(Property.displayName))),
                Was = trim(@'[\[\]"\s]+', tolower(replace_string(tostring(Property.oldValue), @"\", ""))), Is = trim(@'[\[\]"\s]+', tolower(replace_string(tostring(Property.newValue), @"\", "")))
            | where Name in ("allowinvitesfrom", "guestuserroleid", "allowemailverifieduserstojoinorganization", "allowedtosignupemailbasedsubscriptions") and Was != Is
            | summarize arg_max(TimeGenerated, *) by EventId, Name
            | extend LevelBefore = tolong(Level(Name, Was)), LevelAfter = tolong(Level(Name, Is))
            | extend Before = Words(Name, Was, LevelBefore), After = Words(Name, Is, LevelAfter),
                Setting = case(
                    Name == "allowinvitesfrom", "Who may invite",
                    Name == "guestuserroleid", "What guests may see",
                    Name == "allowemailverifieduserstojoinorganization", "Joining with a verified e-mail address",
                    "Sign-up for subscriptions by e-mail"),
                Weakened = case(not(IsSuccess), "", LevelBefore < 0 or LevelAfter < 0, "unknown", LevelAfter > LevelBefore, "yes", "no")
            """),
    };
}
