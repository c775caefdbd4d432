using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps.Scanning;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>Rows that match the stages of a sequence: <c>scan</c>.</summary>
/// <param name="Input">The rows, in order.</param>
/// <param name="Columns">The input's columns, the declared ones, and the number of the match where the query asks for it.</param>
/// <param name="Defaults">The value of each declared column where no stage assigns one.</param>
/// <param name="Stages">The stages.</param>
public sealed record ScanStep(
    PlanStep Input,
    IReadOnlyList<Column> Columns,
    IReadOnlyList<Expression> Defaults,
    IReadOnlyList<ScanStage> Stages) : PlanStep(Columns)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanStep> Inputs => [Input];

    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        Batch rows = run.Execute(Input).Rows;
        Batch nothing = new(1);
        Vector[] defaults = [.. Defaults.Select(value => value.Evaluate(nothing, run))];
        IReadOnlyList<MatchedRow> given = new Scanner(rows, Stages, defaults, run).Scan();
        int[] places = [.. given.Select(matched => matched.Row)];
        Batch all = Batch.Lazy(places.Length, Columns.Count, column =>
            column < rows.ColumnCount ? rows[column].Gather(places)
            : column < rows.ColumnCount + defaults.Length ? Declared(given, column - rows.ColumnCount, Columns[column].Type)
            : new Vector<long>([.. given.Select(matched => matched.Match)]));
        for (int start = 0; start < all.Count; start += Batch.Size)
            yield return all.Slice(start, Math.Min(Batch.Size, all.Count - start));
    }

    private static Vector Declared(IReadOnlyList<MatchedRow> given, int place, KqlType type)
    {
        VectorBuilder builder = VectorBuilder.For(type, given.Count);
        foreach (MatchedRow matched in given)
            builder.AppendRow(matched.Declared[place], 0);
        return builder.BuildVector();
    }
}
