using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Steps.Sampling;

/// <summary>Some rows, picked arbitrarily but the same ones in every run: <c>sample</c>. Each row has the same chance.</summary>
/// <param name="Input">The rows.</param>
/// <param name="Count">How many; 0 or more.</param>
public sealed record SampleStep(PlanStep Input, long Count) : PlanStep(Input.Columns)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanStep> Inputs => [Input];

    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        // Algorithm R (Vitter 1985): of the first n rows each is kept with the same chance, whatever n is.
        List<(Batch Batch, int Row, long Place)> kept = [];
        long seen = 0;
        foreach (Batch batch in Input.Run(run))
        {
            for (int row = 0; row < batch.Count; row++, seen++)
            {
                if (seen < Count)
                    kept.Add((batch, row, seen));
                else if (Count > 0 && run.Random.NextBelow(seen + 1) is var place && place < Count)
                    kept[(int)place] = (batch, row, seen);
            }
        }

        kept.Sort(static (left, right) => left.Place.CompareTo(right.Place));
        for (int start = 0; start < kept.Count;)
        {
            int end = start;
            while (end < kept.Count && ReferenceEquals(kept[end].Batch, kept[start].Batch))
                end++;
            yield return kept[start].Batch.Select([.. kept[start..end].Select(entry => entry.Row)]);
            start = end;
        }
    }
}
