using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Cli.Testing.Overlays;

/// <summary>A front end that several compilations use and none of them ends.</summary>
/// <param name="inner">The front end.</param>
internal sealed class SharedFrontEnd(IKustoFrontEnd inner) : IKustoFrontEnd
{
    public string Version => inner.Version;

    public FrontEndAnswer Analyze(string query, KustoSchema schema) => inner.Analyze(query, schema);

    public IReadOnlyList<FrontEndAnswer> AnalyzeAll(IReadOnlyList<string> queries, KustoSchema schema) => inner.AnalyzeAll(queries, schema);
}
