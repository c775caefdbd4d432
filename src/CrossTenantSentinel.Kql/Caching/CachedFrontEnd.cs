using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Hosted;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Kql.Caching;

/// <summary>
/// Asks another front end only for what the store does not hold. An entry counts for the very query, front end and code that it was
/// written for, and for any schema with the same members among those that the query can name; damaged ones are asked for again. Failures are not kept.
/// </summary>
/// <param name="inner">The front end that knows the answers; its <see cref="IKustoFrontEnd.Version"/> must not start it.</param>
/// <param name="store">Where answers are kept.</param>
public sealed class CachedFrontEnd(IKustoFrontEnd inner, IAnalysisStore store) : IKustoFrontEnd
{
    /// <summary>Its processes start while the rest of a batch is recalled.</summary>
    private readonly FrontEndPool? pool = inner as FrontEndPool;

    /// <inheritdoc/>
    public string Version => inner.Version;

    /// <inheritdoc/>
    public FrontEndAnswer Analyze(string query, KustoSchema schema) => AnalyzeAll([query], schema)[0];

    /// <inheritdoc/>
    public IReadOnlyList<FrontEndAnswer> AnalyzeAll(IReadOnlyList<string> queries, KustoSchema schema)
    {
        ArgumentNullException.ThrowIfNull(queries);
        string[] keys = new string[queries.Count];
        FrontEndAnswer?[] answers = new FrontEndAnswer?[queries.Count];
        List<int> missing = [];
        int unknown = 0;
        Parallel.For(0, queries.Count, index =>
        {
            keys[index] = Key(queries[index], schema);
            answers[index] = Recall(keys[index], queries[index]);
            if (answers[index] is null)
                pool?.Prestart(Interlocked.Increment(ref unknown));
        });
        missing.AddRange(Enumerable.Range(0, queries.Count).Where(index => answers[index] is null));

        if (missing.Count > 0)
        {
            IReadOnlyList<FrontEndAnswer> asked = inner.AnalyzeAll([.. missing.Select(index => queries[index])], schema);
            for (int index = 0; index < missing.Count; index++)
            {
                answers[missing[index]] = asked[index];
                if (asked[index] is BoundQuery bound)
                    store.Write(keys[missing[index]], AnalysisEntry.Write(bound));
            }
        }

        return answers!;
    }

    private BoundQuery? Recall(string key, string query) =>
        store.TryRead(key, out ReadOnlyMemory<byte> entry) ? AnalysisEntry.Read(entry, query) : null;

    private string Key(string query, KustoSchema schema)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{AnalysisEntry.Code} {inner.Version} {NameableSchema.Of(schema).FingerprintFor(query)}\n"));
        hash.AppendData(MemoryMarshal.AsBytes(query.AsSpan()));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
