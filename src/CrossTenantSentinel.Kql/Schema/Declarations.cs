using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Kql.Schema;

/// <summary>What files declare for each other's queries.</summary>
public static class Declarations
{
    /// <summary>The tables of the vocabulary and nothing else: what is known of a workspace before any file is read.</summary>
    public static KustoSchema WellKnown { get; } = KustoSchema.Empty with { Tables = [.. TableCatalog.All.Select(table => new TableSchema(table.Name, table.Columns))] };

    /// <summary>The functions among subjects.</summary>
    public static IReadOnlyList<FunctionSchema> FunctionsIn(IEnumerable<Subject> subjects) =>
    [
        .. subjects.OfType<FunctionSubject>()
            .Where(function => function.Body is not null)
            .SelectMany(function => new[] { function.Name, function.OtherName }
                .Where(name => name is { IsKnown: true, Text.Length: > 0 })
                .Select(name => new FunctionSchema(name!.Text, function.Parameters, function.Body!.Text))),
    ];

    /// <summary>The watchlists among subjects.</summary>
    public static IReadOnlyList<WatchlistSchema> WatchlistsIn(IEnumerable<Subject> subjects) =>
    [
        .. subjects.OfType<WatchlistSubject>()
            .Where(watchlist => watchlist.Alias is { IsKnown: true, Text.Length: > 0 })
            .Select(watchlist => new WatchlistSchema(watchlist.Alias.Text, [.. watchlist.Columns.Select(column => column.Text).Where(name => name != "SearchKey")])),
    ];

    /// <summary>
    /// Adds functions and watchlists. Of two with one name the first counts: a check of its own reports the second. The same schema where there
    /// are none.
    /// </summary>
    /// <param name="schema">What there is; its own functions and watchlists win.</param>
    /// <param name="functions">Functions, in order of files.</param>
    /// <param name="watchlists">Watchlists, in order of files.</param>
    public static KustoSchema With(this KustoSchema schema, IReadOnlyList<FunctionSchema> functions, IReadOnlyList<WatchlistSchema> watchlists)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(functions);
        ArgumentNullException.ThrowIfNull(watchlists);
        return functions.Count + watchlists.Count == 0 ? schema : schema with
        {
            Functions = [.. schema.Functions.Concat(functions).DistinctBy(function => function.Name, StringComparer.Ordinal)],
            Watchlists = [.. schema.Watchlists.Concat(watchlists).DistinctBy(watchlist => watchlist.Alias, StringComparer.Ordinal)],
        };
    }
}
