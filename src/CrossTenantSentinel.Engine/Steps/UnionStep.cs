using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>The rows of several inputs, one input after the other: <c>union</c>.</summary>
/// <param name="Sources">The inputs.</param>
/// <param name="Columns">Names and types: first that of the inputs' names, where there are names, then one for each origin.</param>
/// <param name="Origins">The column of the inputs that each column comes from; null for the rows of inputs that have no such column.</param>
/// <param name="Names">What each input is called; null when nobody asks.</param>
public sealed record UnionStep(
    IReadOnlyList<PlanStep> Sources,
    IReadOnlyList<Column> Columns,
    IReadOnlyList<Column> Origins,
    IReadOnlyList<string>? Names) : PlanStep(Columns)
{
    /// <summary>Inputs that have exactly these columns, though in any order.</summary>
    public UnionStep(IReadOnlyList<PlanStep> sources, IReadOnlyList<Column> columns)
        : this(sources, columns, columns, null)
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<PlanStep> Inputs => Sources;

    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        for (int source = 0; source < Sources.Count; source++)
        {
            Expression[]? values = null;
            foreach (Batch batch in Sources[source].Run(run))
            {
                // A union of everything has thousands of columns: those of inputs without rows are not looked for.
                Expression[] found = values ??= ValuesOf(source);
                yield return Batch.Lazy(batch.Count, found.Length, column => found[column].Evaluate(batch, run));
            }
        }
    }

    private Expression[] ValuesOf(int source)
    {
        Dictionary<Column, int> places = [];
        for (int place = 0; place < Sources[source].Columns.Count; place++)
            places.TryAdd(Sources[source].Columns[place], place);
        IEnumerable<Expression> values = Origins.Select<Column, Expression>(origin =>
            places.TryGetValue(origin, out int found) ? new ColumnExpression(found, origin.Type) : ConstantExpression.Null(origin.Type));
        return Names is null ? [.. values] : [ConstantExpression.Of(Names[source]), .. values];
    }
}
