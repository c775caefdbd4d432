using System.Globalization;
using CrossTenantSentinel.Cli.Caching;
using CrossTenantSentinel.Kql.Caching;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Hosted;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Cli.Processes;

/// <summary>
/// Kusto.Language in Node.js processes (from the folder <c>kusto-host</c> beside the tool, one per core at most), behind a cache in the
/// user's cache folder. No process starts before a query that the cache does not know.
/// </summary>
public sealed class ShippedFrontEnd : IKustoFrontEnd, IDisposable
{
    private const int MostProcesses = 4;

    private readonly FrontEndPool pool;
    private readonly AnalysisStoreOnDisk? store;
    private readonly StartupSnapshot? snapshot;
    private readonly IKustoFrontEnd outer;
    private int asked;

    /// <summary>Nothing starts yet.</summary>
    /// <param name="surroundings">The process; <c>CTS_NODE</c> names the Node.js executable, <c>node</c> on PATH by default.</param>
    /// <param name="progress">Told of every query that is bound.</param>
    /// <param name="timeout">How long to wait for one answer; by default what <see cref="HostedFrontEndOptions"/> says.</param>
    public ShippedFrontEnd(Surroundings surroundings, Action<string> progress, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(surroundings);
        HostedFrontEndOptions options = new(Path.Join(AppContext.BaseDirectory, "kusto-host"));
        if (surroundings.Environment.GetValueOrDefault("CTS_NODE") is { Length: > 0 } node)
            options = options with { NodeExecutable = node };
        if (timeout is { } limit)
            options = options with { Timeout = limit };
        string? folder = CacheFolder.Of(surroundings);
        snapshot = folder is null ? null : StartupSnapshot.In(Path.Join(folder, "snapshots"), options, surroundings);
        if (snapshot is { Exists: true })
            options = options with { Snapshot = snapshot.File, SnapshotRefused = snapshot.Discard };
        pool = new FrontEndPool(
            () => new ObservedFrontEnd(
                new HostedFrontEnd(options),
                () => progress(string.Create(CultureInfo.InvariantCulture, $"Binding query {Interlocked.Increment(ref asked)}")),
                surroundings.Cancellation),
            Math.Clamp(Environment.ProcessorCount, 1, MostProcesses));
        store = folder is null ? null : new AnalysisStoreOnDisk(Path.Join(folder, "analysis"));
        outer = store is null ? pool : new CachedFrontEnd(pool, store);
    }

    /// <inheritdoc/>
    public string Version => outer.Version;

    /// <summary>Starts as many processes as a number of queries pays for, and returns at once: to be called as soon as it is known that some are new.</summary>
    /// <param name="queries">How many queries the cache will probably not know.</param>
    public void Prestart(int queries) => pool.Prestart(queries);

    /// <inheritdoc/>
    public FrontEndAnswer Analyze(string query, KustoSchema schema) => outer.Analyze(query, schema);

    /// <inheritdoc/>
    public IReadOnlyList<FrontEndAnswer> AnalyzeAll(IReadOnlyList<string> queries, KustoSchema schema) => outer.AnalyzeAll(queries, schema);

    /// <summary>Ends the processes, trims the cache, and has a snapshot made for later runs if this one would have liked one.</summary>
    public void Dispose()
    {
        pool.Dispose();
        store?.Dispose();
        if (asked > 0)
            snapshot?.Keep();
    }
}
