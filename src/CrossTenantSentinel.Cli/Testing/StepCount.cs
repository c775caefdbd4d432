using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Cli.Testing;

/// <summary>What the steps of one operator of the query gave in a run.</summary>
/// <param name="range">Where the operator stands in the query.</param>
internal sealed class StepCount(TextRange range)
{
    private const int SampleRows = 3;

    private readonly List<IReadOnlyList<object?>> sample = [];

    public TextRange Range { get; } = range;

    /// <summary>How many rows.</summary>
    public long Rows { get; private set; }

    /// <summary>How many rows the steps before gave; 0 where there are none.</summary>
    public long InputRows => Inputs.Sum(input => input.Rows);

    /// <summary>The operators before it.</summary>
    public HashSet<StepCount> Inputs { get; } = [];

    /// <summary>The first rows.</summary>
    public Table? Sample { get; private set; }

    /// <summary>Whether rows went in and none came out.</summary>
    public bool LosesAll => Rows == 0 && InputRows > 0;

    public void Add(PlanStep step, Batch batch)
    {
        Rows += batch.Count;
        for (int row = 0; row < batch.Count && sample.Count < SampleRows; row++)
            sample.Add([.. Enumerable.Range(0, batch.ColumnCount).Select(column => batch[column].ObjectAt(row))]);
        Sample = Table.Of(step.Columns, sample);
    }
}
