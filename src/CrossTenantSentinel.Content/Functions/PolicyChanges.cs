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
        Description = "Changed areas of cross-tenant access settings with their values before and after, and whether they are weaker now.",
        Parameters =
        [
            KqlParameter.Table("events", new Column("EventId", KqlType.String), new Column("TargetResources", KqlType.Dynamic)),
        ],

        // A member is an access setting (type and targets) or a switch. Consent is off unless it is switched on; every other missing value
        // is the default's, which nobody knows from here.
        Body = Kql.Query($$"""
            let Names = {{PolicyAreas.Names}};
            let Areas = todynamic(tolower(tostring(Names)));
            let Keys = (value:dynamic) { coalesce(bag_keys(value), dynamic([])) };
            let Text = (setting:dynamic) { let type = tostring(setting.accesstype); case(type == "1", "allowed", type == "2", "blocked", isempty(type), tostring(setting), type) };
            let Targets = (setting:dynamic) { array_sort_asc(coalesce(extract_all(@'"target":"([^"]*)"', tostring(setting.targets)), dynamic([]))) };
            events
            | mv-expand Target = TargetResources
            | mv-expand Property = Target.modifiedProperties
            | extend Name = extract(@"([^.\s]*)\s*$", 1, tolower(tostring(Property.displayName))),
                Old = {{Json.Function}}(tostring(Property.oldValue)), New = {{Json.Function}}(tostring(Property.newValue))
            | extend Owner = case(Name matches regex "^is.*accepted$", "inboundtrust", Name in ("inboundallowed", "outboundallowed"), "automaticuserconsentsettings", "")
            | extend Old = iff(isempty(Owner), Old, bag_pack(Owner, bag_pack(Name, Old))), New = iff(isempty(Owner), New, bag_pack(Owner, bag_pack(Name, New)))
            | mv-expand Area = iff(Name in (Areas) or (Name == "partnerpolicydetail" and "string" in (gettype(Old), gettype(New))), pack_array(Name),
                set_intersect(Areas, array_concat(Keys(Old), Keys(New)))) to typeof(string)
            | extend Before = iff(Area == Name, Old, Old[Area]), After = iff(Area == Name, New, New[Area])
            | extend IsText = "string" in (gettype(Before), gettype(After))
            | mv-expand Member = iff(IsText, pack_array(""), set_union(Keys(Before), Keys(After))) to typeof(string)
            | extend Was = Text(iff(IsText, Before, Before[Member])), Is = Text(iff(IsText, After, After[Member])),
                TargetsBefore = Targets(Before[Member]), TargetsAfter = Targets(After[Member])
            | where Was != Is or tostring(TargetsBefore) != tostring(TargetsAfter)
            | extend Narrow = iff(Was == "allowed", TargetsBefore, TargetsAfter), Wide = iff(Was == "allowed", TargetsAfter, TargetsBefore)
            | extend Verdict = case(
                IsText, "unknown",
                Was == Is, iff(not(Narrow has_any ("allusers", "allapplications")) and array_length(set_difference(Wide, Narrow)) > 0, "true", "false"),
                Is in ("blocked", "false") or Was in ("allowed", "true"), "false",
                (Was == "blocked" and Is == "allowed") or (Was == "false" and Is == "true"), "true",
                Area == "automaticuserconsentsettings", iff(Is == "true", "true", "false"),
                "unknown")
            | extend Words = case(IsText, "not readable", strcat(Member, ": ", iff(Was == Is, strcat(Was, " for other targets"), strcat(iff(isempty(Was), "default", Was), " to ", iff(isempty(Is), "default", Is)))))
            | summarize arg_max(Verdict, *), Verdicts = make_set(Verdict), Change = strcat_array(array_sort_asc(make_set(Words)), "; ") by EventId, Area
            | extend Weakened = case(set_has_element(Verdicts, "true"), "true", set_has_element(Verdicts, "unknown"), "unknown", "false"),
                Area = iff(Area in (Areas), tostring(Names[array_index_of(Areas, Area)]), Area),
                Before = substring(tostring(Before), 0, 1000), After = substring(tostring(After), 0, 1000)
            """),
        Proof = () => Proof,
    };
}
