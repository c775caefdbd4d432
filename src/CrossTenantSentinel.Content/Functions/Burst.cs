using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>
/// Bursts of events: many within a time, wherever that time begins. Fixed bins would cut a burst in two.
/// </summary>
public static partial class Burst
{
    /// <summary>
    /// <c>XT_Burst(events, width, leastUnits, leastEvents)</c>: the groups in which, within <c>width</c>, events of <c>leastUnits</c> different units
    /// or <c>leastEvents</c> events of one unit lie, with <c>From</c>, where the first such time with a new event begins. <c>IsReached</c>: the new events
    /// made it so, alone or together with earlier ones, so that a group is reached in one run and not again in the next. Times are told apart to a
    /// sixtieth of the width.
    /// </summary>
    public static KqlFunction Function => new()
    {
        Name = "XT_Burst",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07b10"),
        Description = "Groups of events in which enough units, or enough events of one unit, fall within the given time, and whether new events made it so.",
        Parameters =
        [
            KqlParameter.Table(
                "events", new Column("Group", KqlType.String), new Column("Unit", KqlType.String), new Column("At", KqlType.DateTime), new Column("IsNew", KqlType.Bool)),
            KqlParameter.Scalar("width", KqlType.TimeSpan),
            KqlParameter.Scalar("leastUnits", KqlType.Long),
            KqlParameter.Scalar("leastEvents", KqlType.Long),
        ],
        Body = Kql.Query($"""
            let Binned = materialize(events | summarize All = count(), New = countif(IsNew) by Group, Unit, At = bin(At, width / 60));
            Binned
            | summarize by Group, From = At
            | join kind=inner Binned on Group
            | where At between (From .. From + width)
            | summarize All = sum(All), New = sum(New) by Group, From, Unit
            | summarize Units = count(), OldUnits = countif(All > New), NewUnits = countif(New > 0),
                Most = max(All), OldMost = max(All - New), NewMost = max(New) by Group, From
            | extend IsFull = Units >= leastUnits or Most >= leastEvents
            | summarize Start = minif(From, IsFull and NewUnits > 0), From = minif(From, IsFull),
                IsReached = max(NewUnits) >= leastUnits or max(NewMost) >= leastEvents
                    or (max(Units) >= leastUnits and max(OldUnits) < leastUnits) or (max(Most) >= leastEvents and max(OldMost) < leastEvents)
                by Group
            | where isnotnull(From)
            | project Group, From = coalesce(Start, From), IsReached
            """),
        Equivalents = [new("join kind=inner Binned on Group", "Every group is among those that it is joined with.", "change-join")],
        Proof = () => Proof,
    };
}
