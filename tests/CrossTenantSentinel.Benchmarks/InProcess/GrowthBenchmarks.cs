using BenchmarkDotNet.Attributes;
using CrossTenantSentinel.Benchmarks.Synthetic;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Emit;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Benchmarks.InProcess;

/// <summary>Model checks and emission of packs of growing size, in memory: the cost per rule must not grow.</summary>
[MemoryDiagnoser]
public class GrowthBenchmarks
{
    private static readonly string[] Tables = ["AADNonInteractiveUserSignInLogs", "AuditLogs", "SigninLogs"];

    private readonly TemplateSet templates = new(Directory.EnumerateFiles(Path.Combine(Checkout.Root, TemplateSet.Folder))
        .Select(path => KeyValuePair.Create(Path.GetFileName(path), File.ReadAllText(path))));

    private Catalog catalog = null!;
    private Dictionary<string, QueryFacts> facts = null!;

    [Params(10, 100, 1000)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        catalog = SyntheticPack.Of(Rules);
        facts = catalog.Detections.ToDictionary(detection => detection.Handle, detection => new QueryFacts(Tables, [], detection.RowColumns));
        if (Emit().Files.Count == 0)
            throw new InvalidOperationException("Nothing was emitted: there is nothing to measure.");
    }

    [Benchmark]
    public IReadOnlyList<Finding> CheckTheModel() => ModelChecks.Run(catalog);

    [Benchmark]
    public Emission Emit() => PackEmitter.Emit(catalog, facts, templates);
}
