using CrossTenantSentinel.Cli.Caching;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Hosted;

namespace CrossTenantSentinel.Cli.Processes;

/// <summary>Kusto.Language in Node.js processes, from the folder <c>kusto-host</c> beside the tool: what the tool is built with by default.</summary>
internal sealed class ShippedAdapter
{
    /// <summary>A process compiles and collects on a second core while it binds on the first.</summary>
    private const int CoresPerProcess = 2;

    private readonly StartupSnapshot? snapshot;

    /// <summary>Front ends that are made when they are needed.</summary>
    /// <param name="surroundings">The process; <c>CTS_NODE</c> names the Node.js executable, <c>node</c> on PATH by default.</param>
    /// <param name="timeout">How long to wait for one answer.</param>
    /// <param name="observe">Put around each.</param>
    /// <param name="most">For how many cores at most.</param>
    public ShippedAdapter(Surroundings surroundings, TimeSpan? timeout, Func<IKustoFrontEnd, IKustoFrontEnd> observe, int most)
    {
        HostedFrontEndOptions options = new(Path.Join(AppContext.BaseDirectory, "kusto-host")) { Cancellation = surroundings.Cancellation };
        if (surroundings.Environment.GetValueOrDefault("CTS_NODE") is { Length: > 0 } node)
            options = options with { NodeExecutable = node };
        if (timeout is { } limit)
            options = options with { Timeout = limit };
        snapshot = CacheFolder.Of(surroundings) is { } folder ? StartupSnapshot.In(Path.Join(folder, "snapshots"), options, surroundings) : null;
        if (snapshot is { Exists: true })
            options = options with { Snapshot = snapshot.File, SnapshotRefused = snapshot.Discard };
        Pool = new FrontEndPool(() => observe(new HostedFrontEnd(options)), Math.Max(1, most / CoresPerProcess));
    }

    /// <summary>The front ends.</summary>
    public FrontEndPool Pool { get; }

    /// <summary>After a run that bound something: has a snapshot made for later runs if this one would have liked one.</summary>
    public void PrepareNextRun() => snapshot?.Keep();
}
