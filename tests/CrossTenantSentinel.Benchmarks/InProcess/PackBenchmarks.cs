using BenchmarkDotNet.Attributes;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Benchmarks.InProcess;

/// <summary>What happens to the shipped pack before a query is bound: collecting it, rendering its queries, checking the model.</summary>
[MemoryDiagnoser]
public class PackBenchmarks
{
    private readonly TenantSettings tenant = new();
    private Catalog catalog = null!;

    [GlobalSetup]
    public void Collect() => catalog = ShippedPack.Under(tenant);

    [Benchmark]
    public Catalog CollectThePack() => ShippedPack.Under(tenant);

    /// <summary>With the collection, since a query keeps its rendered text.</summary>
    [Benchmark]
    public int CollectAndRender() => ShippedPack.Under(tenant).Detections.Sum(detection => detection.Query.Render().Text.Length);

    [Benchmark]
    public IReadOnlyList<Finding> CheckTheModel() => ModelChecks.Run(catalog);
}
