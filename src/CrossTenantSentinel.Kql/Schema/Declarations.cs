using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Kql.Schema;

/// <summary>What files declare for each other's queries.</summary>
public static class Declarations
{
    /// <summary>The tables of the vocabulary and nothing else: what is known of a workspace before any file is read.</summary>
    public static KustoSchema WellKnown { get; } = KustoSchema.Empty with { Tables = [.. TableCatalog.All.Select(table => new TableSchema(table.Name, table.Columns))] };

    /// <summary>Adds the functions and watchlists among subjects; the same schema where there are none. Of two with one name the first counts: a check of its own reports the second.</summary>
    /// <param name="schema">What there is; its own functions and watchlists win.</param>
    /// <param name="subjects">Content, in order of files.</param>
    public static KustoSchema With(this KustoSchema schema, IEnumerable<Subject> subjects)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(subjects);
        List<FunctionSchema> functions = [.. schema.Functions];
        List<WatchlistSchema> watchlists = [.. schema.Watchlists];
        foreach (Subject subject in subjects)
        {
            if (subject is FunctionSubject { Name.IsKnown: true, Body: { } body } function)
                functions.Add(new FunctionSchema(function.Name.Text, function.Parameters, body.Text));
            if (subject is WatchlistSubject { Alias.IsKnown: true } watchlist)
                watchlists.Add(new WatchlistSchema(watchlist.Alias.Text, [.. watchlist.Columns.Select(column => column.Text).Where(name => name != "SearchKey")]));
        }

        return functions.Count == schema.Functions.Count && watchlists.Count == schema.Watchlists.Count ? schema : schema with
        {
            Functions = [.. functions.DistinctBy(function => function.Name, StringComparer.Ordinal)],
            Watchlists = [.. watchlists.DistinctBy(watchlist => watchlist.Alias, StringComparer.Ordinal)],
        };
    }
}
