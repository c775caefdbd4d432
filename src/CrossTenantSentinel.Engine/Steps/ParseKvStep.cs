using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps.Parsing;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>Columns read from pairs of names and values in a text: <c>parse-kv</c>.</summary>
/// <param name="Input">The rows.</param>
/// <param name="Columns">The input's columns, some of them replaced, then new ones.</param>
/// <param name="Text">The text of each row.</param>
/// <param name="Pattern">How pairs are written.</param>
/// <param name="Wanted">Names and types of the pairs to read.</param>
/// <param name="Places">Where each of them stands among <paramref name="Columns"/>.</param>
public sealed record ParseKvStep(
    PlanStep Input,
    IReadOnlyList<Column> Columns,
    Expression Text,
    PairPattern Pattern,
    IReadOnlyList<Column> Wanted,
    IReadOnlyList<int> Places) : PlanStep(Columns)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanStep> Inputs => [Input];

    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        NamePlaces names = new([.. Wanted.Select(column => column.Name)]);
        foreach (Batch batch in Input.Run(run))
        {
            Vector<string> texts = (Vector<string>)Text.Evaluate(batch, run);
            Vector?[] read = new Vector?[Columns.Count];
            string[][] found = Find(texts, names);
            for (int place = 0; place < found.Length; place++)
                read[Places[place]] = TypedText.Read(found[place], Wanted[place].Type, run);
            yield return Batch.Lazy(batch.Count, Columns.Count, column => read[column] ?? batch[column]);
        }
    }

    private string[][] Find(Vector<string> texts, NamePlaces names)
    {
        string[][] found = [.. Wanted.Select(_ => new string[texts.Count])];
        string?[] values = new string?[found.Length];
        for (int row = 0; row < texts.Count; row++)
        {
            Array.Clear(values);
            Pattern.Read(texts[row], names, values);
            for (int place = 0; place < found.Length; place++)
                found[place][row] = values[place] ?? string.Empty;
        }

        return found;
    }
}
