using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>
/// Details of audit events by name. The log keeps them as a list of keys and values in no fixed order, so that a position in it means
/// nothing.
/// </summary>
public static partial class Bag
{
    /// <summary>
    /// <c>XT_Bag(events)</c>: the events with <c>Details</c>, a bag of <c>AdditionalDetails</c> by lower-case key. Of a key that occurs twice the
    /// first value counts that is not empty. Events without details keep an empty bag.
    /// </summary>
    public static KqlFunction Function => new()
    {
        Name = "XT_Bag",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07a0a"),
        Description = "Audit events with their additional details as a bag with lower-case keys.",
        Parameters = [KqlParameter.Table("events", new Column("AdditionalDetails", KqlType.Dynamic))],

        // An empty array would drop the event: one empty element stands for it.
        Body = Kql.Query($"""
            events
            | mv-apply with_itemindex=Position Detail = iff(array_length(AdditionalDetails) > 0, AdditionalDetails, pack_array("")) on (
                extend Key = tolower(tostring(Detail.key)), Value = tostring(Detail.value)
                | summarize arg_min(Position + iff(isempty(Value), 1000, 0), Value) by Key
                | summarize Details = make_bag_if(bag_pack(Key, Value), isnotempty(Key)))
            """),
        Proof = () => Proof,
    };
}
