using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Cli.Testing;

/// <summary>How many rows each step of a plan gave in a run, and which one lost them.</summary>
internal sealed class StepCounts
{
    private readonly Dictionary<PlanStep, StepCount> counts = new(ReferenceEqualityComparer.Instance);

    /// <summary>Every step that gave rows, those of subqueries too.</summary>
    public IEnumerable<PlanStep> Steps => counts.Keys;

    /// <summary>Watches a run.</summary>
    public void Observe(PlanStep step, Batch batch)
    {
        if (!counts.TryGetValue(step, out StepCount? count))
            counts.Add(step, count = new StepCount());
        count.Add(batch);
    }

    /// <summary>How many rows; what <c>materialize</c> gives to several readers counts once.</summary>
    public long RowsOf(PlanStep step) => step is SharedStep shared ? RowsOf(shared.Input) : counts.TryGetValue(step, out StepCount? count) ? count.Rows : 0;

    /// <summary>The first rows that a step gave; null when there are none.</summary>
    public Batch? FirstOf(PlanStep step) =>
        step is SharedStep shared ? FirstOf(shared.Input) : counts.GetValueOrDefault(step)?.First(step);

    /// <summary>
    /// Why a step that gave nothing gave nothing: the steps that lost all rows that went into them, nearest to the source last. More than one where an
    /// operator such as a join lost the rows of its first input because another input was empty.
    /// </summary>
    public IReadOnlyList<PlanStep> LosersOf(PlanStep step)
    {
        PlanStep[] empty = [.. step.Inputs.Where(input => RowsOf(input) == 0)];
        if (empty.Length == 0)
            return [step];
        if (RowsOf(step.Inputs[0]) > 0)
            return [step, .. LosersOf(empty[0])];
        // Of several legs of a union, one that had rows says more than one that never had any.
        IReadOnlyList<PlanStep>[] losers = [.. (empty.Length == step.Inputs.Count ? empty : [step.Inputs[0]]).Select(LosersOf)];
        return losers.FirstOrDefault(found => found[^1].Inputs.Count > 0) ?? losers[0];
    }
}
