using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Hosted;
using CrossTenantSentinel.Kql.InProcess;

namespace CrossTenantSentinel.Cli.Processes;

/// <summary>Kusto.Language in this process: what the tool is built with under <c>-p:KustoLanguage=InProcess</c>.</summary>
internal sealed class ShippedAdapter
{
    /// <summary>A thread more is cheap; only what it compiles at its start makes the first query of its own not worth it.</summary>
    private const int QueriesPerThread = 4;

    /// <summary>Front ends that are made when they are needed.</summary>
    /// <param name="_">The process, of which nothing is needed here.</param>
    /// <param name="timeout">How long to wait for one answer.</param>
    /// <param name="observe">Put around each.</param>
    /// <param name="most">For how many cores at most.</param>
    public ShippedAdapter(Surroundings _, TimeSpan? timeout, Func<IKustoFrontEnd, IKustoFrontEnd> observe, int most)
    {
        InProcessFrontEndOptions options = timeout is { } limit ? new() { Timeout = limit } : new();
        Pool = new FrontEndPool(() => observe(new InProcessFrontEnd(options)), most, QueriesPerThread);
    }

    /// <summary>The front ends.</summary>
    public FrontEndPool Pool { get; }

    /// <summary>Nothing to prepare: there is no process to start.</summary>
    public void PrepareNextRun()
    {
    }
}
