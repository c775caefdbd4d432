using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace CrossTenantSentinel.Kql.Schema;

/// <summary>
/// Which members of a schema a query can name: those whose names are words of its text, and what the functions among them name in turn.
/// The answer to a query depends on no others, so they need neither be known to a front end nor be part of a cache key.
/// </summary>
public sealed class NameableSchema
{
    private static readonly ConditionalWeakTable<KustoSchema, NameableSchema> Known = [];

    private readonly KustoSchema schema;
    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);
    private readonly List<(string Name, int Member)> others = [];
    private readonly ConcurrentDictionary<string, string> fingerprints = new(StringComparer.Ordinal);
    private readonly int firstWatchlist;
    private readonly int firstFunction;
    private readonly int firstOpenFunction;

    private NameableSchema(KustoSchema schema)
    {
        this.schema = schema;
        firstWatchlist = schema.Tables.Count;
        firstFunction = firstWatchlist + schema.Watchlists.Count;
        firstOpenFunction = firstFunction + schema.Functions.Count;
        IEnumerable<string> names =
        [
            .. schema.Tables.Select(table => table.Name),
            .. schema.Watchlists.Select(watchlist => watchlist.Alias),
            .. schema.Functions.Select(function => function.Name),
            .. schema.OpenFunctions,
        ];
        foreach ((int member, string name) in names.Index())
        {
            if (!QueryWords.IsWord(name))
                others.Add((name, member));
            else if (byWord.TryGetValue(name, out List<int>? members))
                members.Add(member);
            else
                byWord.Add(name, [member]);
        }
    }

    /// <summary>Of a schema, worked out once per instance.</summary>
    public static NameableSchema Of(KustoSchema schema) => Known.GetValue(schema, schema => new NameableSchema(schema));

    /// <summary>The hash of what a query can name, the same whatever else the schema holds.</summary>
    /// <param name="query">KQL text.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public string FingerprintFor(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return NamedIn(query) is { } named
            ? fingerprints.GetOrAdd(string.Join(' ', named), _ => SchemaFingerprint.Of(Part(named)))
            : SchemaFingerprint.Of(schema);
    }

    /// <summary>Whether a query may name any member, for example by a wildcard, so that only the whole schema will do.</summary>
    /// <param name="query">KQL text.</param>
    public bool MayBeAnyIn(string query) => NamedIn(query) is null;

    /// <summary>What some queries can name, as a schema of its own; for a query that may name any member, it is not enough.</summary>
    /// <param name="queries">KQL texts.</param>
    public KustoSchema PartFor(IEnumerable<string> queries)
    {
        ArgumentNullException.ThrowIfNull(queries);
        SortedSet<int> named = [];
        foreach (string query in queries)
            named.UnionWith(NamedIn(query) ?? []);
        return Part(named);
    }

    /// <summary>The members that a query can name; null when it may name any, for example by a wildcard.</summary>
    internal SortedSet<int>? NamedIn(string query)
    {
        SortedSet<int> named = [];
        Queue<string> open = new([query]);
        while (open.TryDequeue(out string? text))
        {
            QueryWords words = QueryWords.Of(text);
            if (words.MayNameAny)
                return null;
            IEnumerable<int> found = words.All
                .SelectMany(word => byWord.TryGetValue(word, out List<int>? members) ? members : [])
                .Concat(others.Where(other => text.Contains(other.Name, StringComparison.Ordinal)).Select(other => other.Member));
            foreach (int member in found.Where(named.Add).Where(member => member >= firstFunction && member < firstOpenFunction))
            {
                FunctionSchema function = schema.Functions[member - firstFunction];
                open.Enqueue($"{function.Parameters}\n{function.Body}");
            }
        }

        return named;
    }

    /// <summary>A schema of these members alone, in the order of the whole.</summary>
    internal KustoSchema Part(SortedSet<int> members) => new(
        [.. Between(members, 0, firstWatchlist).Select(index => schema.Tables[index])],
        [.. Between(members, firstWatchlist, firstFunction).Select(index => schema.Watchlists[index])],
        [.. Between(members, firstFunction, firstOpenFunction).Select(index => schema.Functions[index])])
    {
        OpenFunctions = [.. Between(members, firstOpenFunction, int.MaxValue).Select(index => schema.OpenFunctions[index])],
    };

    private static IEnumerable<int> Between(SortedSet<int> members, int first, int end) =>
        members.Where(member => member >= first && member < end).Select(member => member - first);
}
