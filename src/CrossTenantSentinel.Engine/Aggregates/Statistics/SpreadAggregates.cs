using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates.Statistics;

/// <summary>How far numbers lie from their mean: variance and standard deviation, of a sample or of a population.</summary>
/// <param name="isSample">Whether the sum of squares is divided by one less than the number of values.</param>
/// <param name="isRoot">Whether the result is the root of the variance.</param>
internal abstract class SpreadAggregate(bool isSample, bool isRoot) : Aggregate
{
    public override BoundAggregate? Bind(string name, IReadOnlyList<Expression> arguments) =>
        arguments.Count == 1 && arguments[0].Type.IsNumber() ? Of(KqlType.Real, () => new SpreadState(isSample, isRoot)) : null;
}

/// <summary><c>variance(x)</c> of a sample.</summary>
internal sealed class VarianceAggregate() : SpreadAggregate(isSample: true, isRoot: false)
{
    public override IReadOnlyList<string> Names => ["variance"];

    public override IReadOnlyList<string> ConditionalNames => ["varianceif"];
}

/// <summary><c>variancep(x)</c> of a population.</summary>
internal sealed class PopulationVarianceAggregate() : SpreadAggregate(isSample: false, isRoot: false)
{
    public override IReadOnlyList<string> Names => ["variancep"];

    public override IReadOnlyList<string> ConditionalNames => ["variancepif"];
}

/// <summary><c>stdev(x)</c> of a sample.</summary>
internal sealed class DeviationAggregate() : SpreadAggregate(isSample: true, isRoot: true)
{
    public override IReadOnlyList<string> Names => ["stdev"];

    public override IReadOnlyList<string> ConditionalNames => ["stdevif"];
}

/// <summary><c>stdevp(x)</c> of a population.</summary>
internal sealed class PopulationDeviationAggregate() : SpreadAggregate(isSample: false, isRoot: true)
{
    public override IReadOnlyList<string> Names => ["stdevp"];
}
