using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Aggregates.Statistics;

/// <summary>How two numbers vary together. Rows where one of them is null do not count; null when no row counts.</summary>
/// <param name="isSample">Whether the sum of products is divided by one less than the number of rows.</param>
internal abstract class CovarianceAggregateBase(bool isSample) : Aggregate
{
    public override int PredicatePlace => 2;

    public override BoundAggregate? Bind(string name, IReadOnlyList<Expression> arguments) =>
        arguments.Count == 2 && arguments.All(argument => argument.Type.IsNumber()) ? Of(KqlType.Real, () => new State(isSample)) : null;

    private sealed class State(bool isSample) : AggregateState
    {
        private Moments[] all = [];

        public override void Add(ReadOnlySpan<int> groups, int groupCount, Vector[] arguments, Run run)
        {
            EnsureSize(ref all, groupCount);
            Vector<double> left = NumberVectors.ToReals(arguments[0]);
            Vector<double> right = NumberVectors.ToReals(arguments[1]);
            for (int row = 0; row < groups.Length; row++)
            {
                if (groups[row] < 0 || left.IsNull(row) || right.IsNull(row))
                    continue;
                ref Moments moments = ref all[groups[row]];
                moments.Count++;
                double difference = left[row] - moments.LeftMean;
                moments.LeftMean += difference / moments.Count;
                moments.RightMean += (right[row] - moments.RightMean) / moments.Count;
                moments.Products += difference * (right[row] - moments.RightMean);
            }
        }

        public override IReadOnlyList<Vector> Finish(int groupCount)
        {
            EnsureSize(ref all, groupCount);
            double[] results = new double[groupCount];
            bool[] nulls = new bool[groupCount];
            for (int group = 0; group < groupCount; group++)
            {
                long divisor = all[group].Count - (isSample ? 1 : 0);
                results[group] = divisor <= 0 ? 0 : all[group].Products / divisor;
                nulls[group] = all[group].Count == 0;
            }

            return [new Vector<double>(results, nulls)];
        }
    }

    private struct Moments
    {
        public long Count;
        public double LeftMean;
        public double RightMean;
        public double Products;
    }
}

/// <summary><c>covariance(x, y)</c> of a sample.</summary>
internal sealed class CovarianceAggregate() : CovarianceAggregateBase(isSample: true)
{
    public override IReadOnlyList<string> Names => ["covariance"];

    public override IReadOnlyList<string> ConditionalNames => ["covarianceif"];
}

/// <summary><c>covariancep(x, y)</c> of a population.</summary>
internal sealed class PopulationCovarianceAggregate() : CovarianceAggregateBase(isSample: false)
{
    public override IReadOnlyList<string> Names => ["covariancep"];

    public override IReadOnlyList<string> ConditionalNames => ["covariancepif"];
}
