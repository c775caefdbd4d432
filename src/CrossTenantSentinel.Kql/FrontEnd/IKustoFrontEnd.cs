using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Kql.FrontEnd;

/// <summary>
/// Microsoft's Kusto.Language, whichever distribution serves it: query text and schema in, what the query means out. All checks and
/// the lowering are written over its answer, so that no other code knows Kusto.Language.
/// </summary>
public interface IKustoFrontEnd
{
    /// <summary>Names the distribution and its version, for example <c>hosted @kusto/language-service-next 12.4.1</c>; part of every cache key.</summary>
    string Version { get; }

    /// <summary>Binds a query. A query that crashes or hangs the front end yields a <see cref="FrontEndFailure"/>; the next query still works.</summary>
    /// <param name="query">KQL text; offsets in the answer count its UTF-16 characters.</param>
    /// <param name="schema">The tables, watchlists and stored functions that exist.</param>
    FrontEndAnswer Analyze(string query, KustoSchema schema);

    /// <summary>Binds queries, several at a time where the front end can.</summary>
    /// <param name="queries">KQL texts.</param>
    /// <param name="schema">The tables, watchlists and stored functions that exist.</param>
    /// <returns>One answer per query, in their order.</returns>
    IReadOnlyList<FrontEndAnswer> AnalyzeAll(IReadOnlyList<string> queries, KustoSchema schema) => [.. queries.Select(query => Analyze(query, schema))];
}
