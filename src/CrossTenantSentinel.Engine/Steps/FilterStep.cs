using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>The rows for which all predicates are true: <c>where</c>. A predicate is only asked about rows that those before it let through.</summary>
/// <param name="Input">The rows.</param>
/// <param name="Predicates">Of type bool.</param>
public sealed record FilterStep(PlanStep Input, IReadOnlyList<Expression> Predicates) : PlanStep(Input.Columns)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanStep> Inputs => [Input];

    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        foreach (Batch batch in Input.Run(run))
        {
            Batch left = batch;
            foreach (Expression predicate in Predicates)
                left = Where((Vector<bool>)predicate.Evaluate(left, run), left);
            yield return left;
        }
    }

    private static Batch Where(Vector<bool> matches, Batch rows)
    {
        int[] selection = new int[rows.Count];
        int count = 0;
        for (int row = 0; row < selection.Length; row++)
        {
            if (matches[row] && !matches.IsNull(row))
                selection[count++] = row;
        }

        return count == rows.Count ? rows : rows.Select(selection[..count]);
    }
}
