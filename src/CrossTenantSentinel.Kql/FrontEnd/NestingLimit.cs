using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Kql.FrontEnd;

/// <summary>
/// Answers for Kusto.Language where brackets nest deeper than it analyses (KS245): it would read the whole text first, in time that grows with the
/// square of the depth, and not say where. Every other query passes.
/// </summary>
/// <param name="inner">Binds what passes; disposed by whoever made it.</param>
public sealed class NestingLimit(IKustoFrontEnd inner) : IKustoFrontEnd
{
    /// <summary>How many brackets may be open at once: each is a level of the tree at least, and Kusto.Language's <c>MaxAnalysisDepth</c> is 500 levels.</summary>
    public const int MostOpen = 500;

    /// <inheritdoc/>
    public string Version => inner.Version;

    /// <inheritdoc/>
    public FrontEndAnswer Analyze(string query, KustoSchema schema) => Refusal(query) ?? inner.Analyze(query, schema);

    /// <inheritdoc/>
    public IReadOnlyList<FrontEndAnswer> AnalyzeAll(IReadOnlyList<string> queries, KustoSchema schema)
    {
        ArgumentNullException.ThrowIfNull(queries);
        BoundQuery?[] refusals = [.. queries.Select(Refusal)];
        IReadOnlyList<FrontEndAnswer> answers = inner.AnalyzeAll([.. queries.Where((_, index) => refusals[index] is null)], schema);
        int next = 0;
        return [.. refusals.Select(refusal => refusal ?? answers[next++])];
    }

    private static BoundQuery? Refusal(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return BracketNesting.Beyond(query, MostOpen) is { } at
            ? new BoundQuery(
                query,
                [new KustoDiagnostic("KS245", KustoSeverity.Error, $"Here more than {MostOpen} brackets are open at once; Kusto does not analyse so deep a query.", at, 1)],
                null,
                [],
                new SyntaxNode("QueryBlock", 0, query.Length, null, null, null, []))
            : null;
    }
}
