using System.Globalization;
using CrossTenantSentinel.Cli.Caching;
using CrossTenantSentinel.Kql.Caching;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Hosted;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Cli.Processes;

/// <summary>
/// The Kusto.Language that the tool was built with (<c>ShippedAdapter</c>), several times side by side, behind a cache in the user's cache folder.
/// Nothing starts before a query that the cache does not know.
/// </summary>
public sealed class ShippedFrontEnd : IKustoFrontEnd, IPrestart, IDisposable
{
    private const int MostCores = 8;

    private readonly ShippedAdapter adapter;
    private readonly AnalysisStoreOnDisk? store;
    private readonly IKustoFrontEnd outer;
    private int asked;

    /// <summary>Nothing starts yet.</summary>
    /// <param name="surroundings">The process; <c>CTS_NODE</c> names the Node.js executable, <c>node</c> on PATH by default.</param>
    /// <param name="progress">Told of every query that is bound.</param>
    /// <param name="timeout">How long to wait for one answer; by default what the adapter says.</param>
    /// <param name="remembers">Whether answers are kept for later runs; false for queries by the thousand that nobody asks about again.</param>
    public ShippedFrontEnd(Surroundings surroundings, Action<string> progress, TimeSpan? timeout = null, bool remembers = true)
    {
        ArgumentNullException.ThrowIfNull(surroundings);
        adapter = new ShippedAdapter(surroundings, timeout, Observe, Math.Clamp(Environment.ProcessorCount, 1, MostCores));
        store = remembers && CacheFolder.Of(surroundings) is { } folder ? new AnalysisStoreOnDisk(Path.Join(folder, "analysis")) : null;
        outer = new NestingLimit(store is null ? adapter.Pool : new CachedFrontEnd(adapter.Pool, store));

        IKustoFrontEnd Observe(IKustoFrontEnd inner) => new ObservedFrontEnd(
            inner,
            () => progress(string.Create(CultureInfo.InvariantCulture, $"Binding query {Interlocked.Increment(ref asked)}")),
            surroundings.Cancellation);
    }

    /// <inheritdoc/>
    public string Version => outer.Version;

    /// <summary>Starts as many processes as a number of queries pays for, and returns at once: to be called as soon as it is known that some are new.</summary>
    /// <param name="queries">How many queries the cache will probably not know.</param>
    public void Prestart(int queries) => adapter.Pool.Prestart(queries);

    /// <inheritdoc/>
    public void Prestart() => Prestart(1);

    /// <inheritdoc/>
    public FrontEndAnswer Analyze(string query, KustoSchema schema) => outer.Analyze(query, schema);

    /// <inheritdoc/>
    public IReadOnlyList<FrontEndAnswer> AnalyzeAll(IReadOnlyList<string> queries, KustoSchema schema) => outer.AnalyzeAll(queries, schema);

    /// <summary>Ends what was started, trims the cache, and prepares later runs.</summary>
    public void Dispose()
    {
        adapter.Pool.Dispose();
        store?.Dispose();
        if (asked > 0)
            adapter.PrepareNextRun();
    }
}
