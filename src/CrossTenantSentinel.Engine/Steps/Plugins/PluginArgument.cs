using CrossTenantSentinel.Engine.Aggregates;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;

namespace CrossTenantSentinel.Engine.Steps.Plugins;

/// <summary>One argument of a plug-in. What it is depends on what the query writes; several forms may hold at once.</summary>
public sealed record PluginArgument
{
    /// <summary>The name that the query gives it, as in <c>return_unmatched = true</c>; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>The column that the argument names, be it one of the input or of a table argument; null when it is no mere name.</summary>
    public string? ColumnName { get; init; }

    /// <summary>The value over the rows of the input; null for tables, aggregations and names that the input does not have.</summary>
    public Expression? Value { get; init; }

    /// <summary>The aggregation over the rows of the input; null when it is none.</summary>
    public Aggregation? Aggregation { get; init; }

    /// <summary>The table; null when it is none.</summary>
    public PlanStep? Table { get; init; }
}
