using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Spelling;

namespace CrossTenantSentinel.Kql.Checks;

/// <summary>A query whose columns are not those of the row record.</summary>
public sealed class RowMismatch : QueryCheck
{
    /// <summary>CTS2010.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS2010",
        Title = "Row and query disagree",
        Why = "The row record is the contract of the alert: entities, custom details, placeholders and scenarios name its members. It must have the query's columns, in their order, with their types.",
        Instead = "Change the query's last project, or the row record, so that they agree.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        BoundQuery bound = query.Bound;
        if (bound.HasErrors || ReadsUnknownWatchlist(bound, query.Schema) || query.Query.Row is not { } row || bound.Result is not { Count: > 0 } result)
            return [];
        return Disagreements(row, result, bound).Select(disagreement => Kind.At(query.AtEnd(), disagreement.Message, disagreement.Help));
    }

    /// <summary>What a watchlist that nobody declared returns is unknown: its own finding says so, and anything here would be a guess.</summary>
    private static bool ReadsUnknownWatchlist(BoundQuery bound, KustoSchema schema) =>
        bound.Watchlists.Except(schema.Watchlists.Select(watchlist => watchlist.Alias), StringComparer.Ordinal).Any();

    private static IEnumerable<(string Message, string? Help)> Disagreements(IReadOnlyList<Column> row, IReadOnlyList<Column> result, BoundQuery bound)
    {
        List<string> rowNames = [.. row.Select(column => column.Name)];
        List<string> resultNames = [.. result.Select(column => column.Name)];
        foreach (Column missing in row.Where(column => !resultNames.Contains(column.Name, StringComparer.Ordinal)))
        {
            yield return bound.IsOpen
                ? ($"The row has {missing}, but whether the query outputs it depends on data.", "Add it by name: extend it with column_ifexists(), then project it.")
                : ($"The row has {missing}, which the query does not output.", Nearest(missing.Name, resultNames.Except(rowNames)));
        }

        foreach (Column extra in result.Where(column => !rowNames.Contains(column.Name, StringComparer.Ordinal)))
            yield return ($"The query outputs {extra}, which the row does not have.", Nearest(extra.Name, rowNames.Except(resultNames)));
        foreach (Column expected in row)
        {
            Column? actual = result.FirstOrDefault(column => column.Name == expected.Name);
            if (actual is not null && bound.UntypedColumns.Contains(actual.Name) && expected.Type != KqlType.Dynamic)
                yield return ($"The type of {expected.Name} depends on data; the row has {expected.Type.Name()}.", "Convert it in the query, for example with tostring().");
            else if (actual is not null && actual.Type != expected.Type)
                yield return ($"{expected.Name} is {actual.Type.Name()} in the query and {expected.Type.Name()} in the row.", null);
        }

        if (!rowNames.SequenceEqual(resultNames) && rowNames.Order(StringComparer.Ordinal).SequenceEqual(resultNames.Order(StringComparer.Ordinal)))
            yield return ($"The columns stand in another order. Query: {string.Join(", ", resultNames)}. Row: {string.Join(", ", rowNames)}.", null);
    }

    private static string? Nearest(string name, IEnumerable<string> candidates) =>
        NearestNames.Of(name, candidates) is [var nearest, ..] ? $"Did you mean {nearest}?" : null;
}
