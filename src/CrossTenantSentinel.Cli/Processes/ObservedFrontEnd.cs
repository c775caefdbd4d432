using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Cli.Processes;

/// <summary>Tells of every query before it is bound, and binds no more once the run is interrupted.</summary>
internal sealed class ObservedFrontEnd(IKustoFrontEnd inner, Action before, CancellationToken cancellation) : IKustoFrontEnd, IDisposable
{
    public string Version => inner.Version;

    public FrontEndAnswer Analyze(string query, KustoSchema schema)
    {
        cancellation.ThrowIfCancellationRequested();
        before();
        return inner.Analyze(query, schema);
    }

    public void Dispose() => (inner as IDisposable)?.Dispose();
}
