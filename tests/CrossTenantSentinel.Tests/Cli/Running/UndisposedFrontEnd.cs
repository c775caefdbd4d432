using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Tests.Cli.Running;

/// <summary>A front end that outlives the command that borrows it; some queries are answered otherwise.</summary>
internal sealed class UndisposedFrontEnd(IKustoFrontEnd inner, Func<string, FrontEndAnswer?>? instead = null) : IKustoFrontEnd
{
    public string Version => inner.Version;

    public FrontEndAnswer Analyze(string query, KustoSchema schema) => instead?.Invoke(query) ?? inner.Analyze(query, schema);
}
