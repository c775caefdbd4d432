using System.Text.RegularExpressions;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Cli.Running.Coverage;

/// <summary>
/// Watchlists that only their owner knows. A watchlist's columns are all texts, so that one with the columns that a query asks for is as good as
/// the real one to tell whether the query can run.
/// </summary>
internal static partial class AssumedWatchlists
{
    /// <summary>Each round can bring names to light that stood behind others.</summary>
    private const int MostRounds = 4;

    /// <summary>The schema with the watchlists that a query names and the schema lacks; the same one where there are none.</summary>
    public static KustoSchema With(string query, KustoSchema schema, IKustoFrontEnd frontEnd)
    {
        string[] missing = [.. Aliases.Matches(query).Select(match => match.Groups[1].Value).Distinct().Where(alias => schema.Watchlists.All(known => known.Alias != alias))];
        if (missing.Length == 0)
            return schema;
        HashSet<string> columns = new(StringComparer.Ordinal);
        KustoSchema assumed = Assume(missing, columns, schema);
        for (int round = 0; round < MostRounds && frontEnd.Analyze(query, assumed) is BoundQuery { HasErrors: true } bound; round++)
        {
            int before = columns.Count;
            columns.UnionWith(bound.Diagnostics.Where(diagnostic => diagnostic.Code is "KS142" or "KS145").Select(diagnostic => bound.Text.Substring(diagnostic.Start, diagnostic.Length).Trim('[', ']', '"', '\'')));
            if (columns.Count == before)
                break;
            assumed = Assume(missing, columns, schema);
        }

        return assumed;
    }

    private static KustoSchema Assume(string[] aliases, HashSet<string> columns, KustoSchema schema) =>
        schema with { Watchlists = [.. schema.Watchlists, .. aliases.Select(alias => new WatchlistSchema(alias, [.. columns]))] };

    [GeneratedRegex("""_GetWatchlist\s*\(\s*@?["']([^"']+)["']""")]
    private static partial Regex Aliases { get; }
}
