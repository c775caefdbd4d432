using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Aggregates.Statistics;

/// <summary>Means and sums of squared differences, kept up with each value (Welford 1962); 0 for no value and for a single one.</summary>
internal sealed class SpreadState(bool isSample, bool isRoot) : AggregateState
{
    private Moments[] all = [];

    public override void Add(ReadOnlySpan<int> groups, int groupCount, Vector[] arguments, Run run)
    {
        EnsureSize(ref all, groupCount);
        Vector<double> values = NumberVectors.ToReals(arguments[0]);
        for (int row = 0; row < groups.Length; row++)
        {
            if (groups[row] < 0 || values.IsNull(row))
                continue;
            ref Moments moments = ref all[groups[row]];
            moments.Count++;
            double difference = values[row] - moments.Mean;
            moments.Mean += difference / moments.Count;
            moments.Squares += difference * (values[row] - moments.Mean);
        }
    }

    public override IReadOnlyList<Vector> Finish(int groupCount)
    {
        EnsureSize(ref all, groupCount);
        double[] results = new double[groupCount];
        for (int group = 0; group < groupCount; group++)
        {
            long divisor = all[group].Count - (isSample ? 1 : 0);
            double variance = divisor <= 0 ? 0 : all[group].Squares / divisor;
            results[group] = isRoot ? Math.Sqrt(variance) : variance;
        }

        return [new Vector<double>(results)];
    }

    private struct Moments
    {
        public long Count;
        public double Mean;
        public double Squares;
    }
}
