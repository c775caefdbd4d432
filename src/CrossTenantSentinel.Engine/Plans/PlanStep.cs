using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Plans;

/// <summary>
/// A step of a plan: gives rows of fixed columns, batch by batch, only as many as are asked for. Each kind of step is one file beside this
/// one and holds both what the step is and how it runs.
/// </summary>
/// <param name="Columns">Names and types of what it gives.</param>
public abstract record PlanStep(IReadOnlyList<Column> Columns)
{
    /// <summary>Where the step stands in the query's text; null for steps that have no text of their own.</summary>
    public TextRange? Range { get; init; }

    /// <summary>The steps it reads from, for explanations.</summary>
    public virtual IReadOnlyList<PlanStep> Inputs => [];

    /// <summary>Runs the step. Rows count against the run's limits; the run's observer sees them.</summary>
    public IEnumerable<Batch> Run(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        long rows = 0;
        foreach (Batch batch in Produce(run))
        {
            rows += batch.Count;
            run.Checkpoint();
            run.CheckRows(rows);
            run.Observer?.Invoke(this, batch);
            if (batch.Count > 0)
                yield return batch;
        }
    }

    /// <summary>The rows. Batches may be empty.</summary>
    protected abstract IEnumerable<Batch> Produce(Run run);
}
