using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates.Percentiles;

/// <summary>Percentiles of one expression: one result for each, or one array of all.</summary>
/// <param name="isWeighted">Whether the second argument says how often each value counts.</param>
/// <param name="isArray">Whether the percentiles come as one array.</param>
internal abstract class PercentilesAggregateBase(bool isWeighted, bool isArray) : Aggregate
{
    public override BoundAggregate? Bind(string name, IReadOnlyList<Expression> arguments)
    {
        int first = isWeighted ? 2 : 1;
        if (arguments.Count <= first || PercentileValues.ResultOf(arguments[0].Type) is not { } type)
            return null;
        if (isWeighted && arguments[1].Type is not (KqlType.Int or KqlType.Long))
            return null;
        Expression[] percentiles = [.. arguments.Skip(first)];
        bool isList = isArray && percentiles is [{ Type: KqlType.Dynamic }];
        if (!isList && !percentiles.All(percentile => percentile.Type.IsNumber()))
            return null;
        return isArray
            ? Of(KqlType.Dynamic, () => PercentileValues.NewState(type, isWeighted, null))
            : new BoundAggregate([.. percentiles.Select(_ => type)], () => PercentileValues.NewState(type, isWeighted, percentiles.Length));
    }
}

/// <summary><c>percentile(x, p)</c> and <c>percentiles(x, p, ...)</c>.</summary>
internal sealed class PercentilesAggregate() : PercentilesAggregateBase(isWeighted: false, isArray: false)
{
    public override IReadOnlyList<string> Names => ["percentile", "percentiles"];
}

/// <summary><c>percentilew(x, weight, p)</c> and <c>percentilesw(x, weight, p, ...)</c>.</summary>
internal sealed class WeightedPercentilesAggregate() : PercentilesAggregateBase(isWeighted: true, isArray: false)
{
    public override IReadOnlyList<string> Names => ["percentilew", "percentilesw"];
}

/// <summary><c>percentiles_array(x, p, ...)</c>.</summary>
internal sealed class PercentilesArrayAggregate() : PercentilesAggregateBase(isWeighted: false, isArray: true)
{
    public override IReadOnlyList<string> Names => ["percentiles_array"];
}

/// <summary><c>percentilesw_array(x, weight, p, ...)</c>.</summary>
internal sealed class WeightedPercentilesArrayAggregate() : PercentilesAggregateBase(isWeighted: true, isArray: true)
{
    public override IReadOnlyList<string> Names => ["percentilesw_array"];
}
