using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>What an audit event changed, by the name of the property, over all its targets.</summary>
public static partial class ModifiedProps
{
    /// <summary>
    /// <c>XT_ModifiedProps(events)</c>: the events with <c>Properties</c>, a bag of <c>{old, new}</c> by lower-case property name. The log writes values
    /// as JSON text: a list's brackets, the quotes within them and white space are stripped, once. Events that changed nothing keep an empty bag.
    /// </summary>
    public static KqlFunction Function => new()
    {
        Name = "XT_ModifiedProps",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07a0b"),
        Version = new("1.1.0"),
        Description = "Audit events with the modified properties of all targets as a bag of old and new values with lower-case names.",
        Parameters = [KqlParameter.Table("events", new Column("TargetResources", KqlType.Dynamic))],

        // An empty array would drop the event, at either level: one empty element stands for it.
        Body = Kql.Query($"""
            let Value = @'(?s)^\s*\[?\s*"?(.*?)"?\s*\]?\s*$';
            events
            | mv-apply Target = iff(array_length(TargetResources) > 0, TargetResources, pack_array("")) on (
                mv-expand with_itemindex=Position Property = iff(array_length(Target.modifiedProperties) > 0, Target.modifiedProperties, pack_array(""))
                | extend Name = tolower(tostring(Property.displayName)),
                    Old = extract(Value, 1, tostring(Property.oldValue)), New = extract(Value, 1, tostring(Property.newValue))
                | summarize arg_min(Position + iff(isempty(New), 1000, 0), Old, New) by Name
                | summarize Properties = make_bag_if(bag_pack(Name, bag_pack("old", Old, "new", New)), isnotempty(Name)))
            """),
        Equivalents =
        [
            new("iff(array_length(Target.modifiedProperties) > 0, ", "Of a target without properties the summary makes an empty bag anyway: its rows are not lost.", "shift-threshold"),
        ],
        Proof = () => Proof,
    };
}
