using CrossTenantSentinel.Engine.Expressions;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>The axis of series: what the rows are binned by.</summary>
/// <param name="Value">The value of a row, of type datetime, timespan, long or real.</param>
/// <param name="From">
/// Where the axis begins; null for the first bin of each series that has rows. Of the same type, the same for all rows.
/// </param>
/// <param name="To">Where the axis ends, exclusive; null for the last bin of each series that has rows.</param>
/// <param name="Step">The size of a bin; a timespan for datetime, otherwise of the same type.</param>
/// <param name="IsInRange">
/// Whether it is the deprecated form <c>in range(...)</c>: the end belongs to the axis, and bins are multiples of the step.
/// </param>
public sealed record SeriesAxis(Expression Value, Expression? From, Expression? To, Expression Step, bool IsInRange);
