using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Hosted;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Cli.Processes;

/// <summary>Tells of every query before it is bound, and binds no more once the run is interrupted.</summary>
internal sealed class ObservedFrontEnd(IKustoFrontEnd inner, Action before, CancellationToken cancellation) : IKustoFrontEnd, IPrestart, IDisposable
{
    public string Version => inner.Version;

    public void Prestart() => (inner as IPrestart)?.Prestart();

    public FrontEndAnswer Analyze(string query, KustoSchema schema) => AnalyzeAll([query], schema)[0];

    public IReadOnlyList<FrontEndAnswer> AnalyzeAll(IReadOnlyList<string> queries, KustoSchema schema)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (string _ in queries)
            before();
        return inner.AnalyzeAll(queries, schema);
    }

    public void Dispose() => (inner as IDisposable)?.Dispose();
}
