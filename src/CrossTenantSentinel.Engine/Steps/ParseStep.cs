using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps.Parsing;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>Columns read from a text by a pattern: <c>parse</c> and <c>parse-where</c>.</summary>
/// <param name="Input">The rows.</param>
/// <param name="Columns">The input's columns, some of them replaced, then new ones.</param>
/// <param name="Text">The text of each row.</param>
/// <param name="Pattern">How the columns are read.</param>
/// <param name="Places">Where each column of the pattern stands among <paramref name="Columns"/>.</param>
/// <param name="OnlyMatches">Whether rows whose text does not match are left out.</param>
public sealed record ParseStep(
    PlanStep Input,
    IReadOnlyList<Column> Columns,
    Expression Text,
    ParsePattern Pattern,
    IReadOnlyList<int> Places,
    bool OnlyMatches) : PlanStep(Columns)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanStep> Inputs => [Input];

    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        TextParser parser = new(Pattern, run);
        int[] parsedAt = ParsedAt();
        foreach (Batch batch in Input.Run(run))
        {
            ParsedTexts parsed = parser.Parse((Vector<string>)Text.Evaluate(batch, run));
            Batch whole = Batch.Lazy(batch.Count, Columns.Count, column => parsedAt[column] < 0 ? batch[column] : parsed.Columns[parsedAt[column]]);
            yield return OnlyMatches ? whole.Select(RowsOf(parsed.Matches)) : whole;
        }
    }

    /// <summary>For each column, its place in the pattern; -1 for columns of the input.</summary>
    private int[] ParsedAt()
    {
        int[] parsedAt = new int[Columns.Count];
        Array.Fill(parsedAt, -1);
        for (int place = 0; place < Places.Count; place++)
            parsedAt[Places[place]] = place;
        return parsedAt;
    }

    private static int[] RowsOf(bool[] matches)
    {
        List<int> rows = new(matches.Length);
        for (int row = 0; row < matches.Length; row++)
        {
            if (matches[row])
                rows.Add(row);
        }

        return [.. rows];
    }
}
