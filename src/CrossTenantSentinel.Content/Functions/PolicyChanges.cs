using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>
/// What an update of cross-tenant access settings changed, area by area, and whether the change lets more in or out. The older storage model
/// logs one property for each area, the newer one logs all areas in one.
/// </summary>
public static partial class PolicyChanges
{
    /// <summary>
    /// <c>XT_PolicyChanges(events)</c>: one row per event and area that changed, with <c>Area</c>, <c>Change</c> in words, <c>Before</c>, <c>After</c>
    /// and <c>Weakened</c>: true, false, or unknown where a value could not be read or fell back to the default, which the event does not show.
    /// Values that only changed their order have not changed.
    /// </summary>
    public static KqlFunction Function => new()
    {
        Name = "XT_PolicyChanges",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07b52"),
        Version = new("1.2.0"),
        Description = "Changed areas of cross-tenant access settings with their values before and after, and whether they are weaker now.",
        Parameters =
        [
            KqlParameter.Table("events", new Column("EventId", KqlType.String), new Column("TargetResources", KqlType.Dynamic)),
        ],

        // A member is an access setting (type and targets) or a switch; a setting may also be the area's own value. Allowed for a few is blocked for
        // all others, and the other way round. Consent is off unless it is switched on; every other missing value is the default's, which nobody
        // knows from here. A detail that names no area is an area of its own. In the alphabet, maybe stands between false and true.
        Body = Kql.Query($$"""
            let Names = {{PolicyAreas.Names}};
            let Areas = todynamic(tolower(tostring(Names)));
            let All = dynamic(["allusers", "allapplications"]);
            let Keys = (value:dynamic) { coalesce(bag_keys(value), dynamic([])) };
            let Text = (setting:dynamic) { let type = coalesce(tostring(setting.accesstype), tostring(setting)); case(type == "1", "allowed", type == "2", "blocked", type) };
            let Targets = (setting:dynamic) { array_sort_asc(coalesce(extract_all(@'"target":"([^"]*)"', tostring(setting.targets)), dynamic([]))) };
            let IsFew = (targets:dynamic) { array_length(targets) > 0 and not(targets has_any (All)) };
            events
            | mv-expand Target = TargetResources
            | mv-expand Property = Target.modifiedProperties
            | extend Name = extract(@"([^.\s]*)\s*$", 1, tolower(tostring(Property.displayName))),
                Old = {{Json.Function}}(tostring(Property.oldValue)), New = {{Json.Function}}(tostring(Property.newValue))
            | extend Owner = case(Name endswith "accepted", "inboundtrust", Name endswith "boundallowed", "automaticuserconsentsettings", "")
            | extend Old = iff(isempty(Owner), Old, bag_pack(Owner, bag_pack(Name, Old))), New = iff(isempty(Owner), New, bag_pack(Owner, bag_pack(Name, New)))
            | extend Inner = set_intersect(Areas, array_concat(Keys(Old), Keys(New)))
            | mv-expand Area = iff(Name in (Areas) or (Name == "partnerpolicydetail" and array_length(Inner) == 0), pack_array(Name), Inner) to typeof(string)
            | extend Before = iff(Area == Name, Old, Old[Area]), After = iff(Area == Name, New, New[Area])
            | extend IsText = "string" in (gettype(Before), gettype(After))
            | extend IsOne = IsText or isnotempty(coalesce(Before.accesstype, After.accesstype)) or array_length(Before) > 0 or array_length(After) > 0
            | extend From = iff(IsOne, bag_pack("access", Before), Before), To = iff(IsOne, bag_pack("access", After), After)
            | mv-expand Member = set_union(Keys(From), Keys(To)) to typeof(string)
            | extend Was = Text(From[Member]), Is = Text(To[Member]), TargetsBefore = Targets(From[Member]), TargetsAfter = Targets(To[Member])
            | where Was != Is or tostring(TargetsBefore) != tostring(TargetsAfter)
            | extend Narrow = iff(Was == "allowed", TargetsBefore, TargetsAfter), Wide = iff(Was == "allowed", TargetsAfter, TargetsBefore)
            | extend Verdict = case(
                IsText, "maybe",
                Was == Is, tostring(not(Narrow has_any (All)) and array_length(set_difference(Wide, Narrow)) > 0),
                Is == "blocked", iff(IsFew(TargetsAfter) and (IsFew(TargetsBefore) or isempty(Was)), "maybe", "false"),
                Was == "allowed", iff(IsFew(TargetsBefore), "maybe", "false"),
                Is == "false" or Was == "true", "false",
                Was in ("blocked", "false") and Is in ("allowed", "true"), "true",
                Area == "automaticuserconsentsettings", tostring(Is == "true"),
                "maybe")
            | extend Words = case(IsText, "not readable", strcat(Member, ": ", iff(Was == Is, strcat(Was, " for other targets"), strcat(coalesce(Was, "default"), " to ", coalesce(Is, "default")))))
            | summarize arg_max(Verdict, *), Change = strcat_array(array_sort_asc(make_set(Words)), "; ") by EventId, Area
            | extend Weakened = replace_string(Verdict, "maybe", "unknown"),
                Area = iff(Area in (Areas), tostring(Names[array_index_of(Areas, Area)]), Area),
                Before = substring(tostring(Before), 0, 1000), After = substring(tostring(After), 0, 1000)
            """),
        Proof = () => Proof,
    };
}
