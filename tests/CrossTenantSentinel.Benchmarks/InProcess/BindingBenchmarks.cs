using BenchmarkDotNet.Attributes;
using CrossTenantSentinel.Benchmarks.Synthetic;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Hosted;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Benchmarks.InProcess;

/// <summary>Binding one query in a process that has bound others before; nothing is cached.</summary>
public class BindingBenchmarks : IDisposable
{
    private readonly KustoSchema schema = SchemaBuilder.Of(Catalog.Of([]));
    private readonly string[] queries = [.. SyntheticPack.Of(200).Detections.Select(detection => detection.Query.Render().Text)];
    private HostedFrontEnd frontEnd = null!;
    private int next;

    [GlobalSetup]
    public void Warm()
    {
        frontEnd = new HostedFrontEnd(new HostedFrontEndOptions(Path.Join(AppContext.BaseDirectory, "kusto-host")));
        foreach (string query in queries)
        {
            if (frontEnd.Analyze(query, schema) is not BoundQuery { HasErrors: false })
                throw new InvalidOperationException("The synthetic queries do not bind: there is nothing to measure.");
        }
    }

    [Benchmark]
    public FrontEndAnswer BindOneQuery() => frontEnd.Analyze(queries[next++ % queries.Length], schema);

    [GlobalCleanup]
    public void Dispose()
    {
        frontEnd.Dispose();
        GC.SuppressFinalize(this);
    }
}
