using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Cli.Testing;

/// <summary>What a step gave in a run.</summary>
internal sealed class StepCount
{
    private const int MostKept = 50;

    private readonly List<Batch> kept = [];

    /// <summary>How many rows.</summary>
    public long Rows { get; private set; }

    /// <summary>The first rows, whole.</summary>
    public Batch? First(PlanStep step) => kept.Count == 0 ? null : Batch.Concatenate(kept, step.Columns);

    public void Add(Batch batch)
    {
        Rows += batch.Count;
        int room = MostKept - kept.Sum(rows => rows.Count);
        if (batch.Count == 0 || room <= 0)
            return;
        Batch first = batch.Count <= room ? batch : batch.Select([.. Enumerable.Range(0, room)]);
        // Columns are read now: what they are made from may be gone when the run is over.
        kept.Add(new Batch(first.Count, [.. Enumerable.Range(0, first.ColumnCount).Select(column => first[column])]));
    }
}
