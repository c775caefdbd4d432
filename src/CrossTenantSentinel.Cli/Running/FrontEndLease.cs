using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Cli.Running;

/// <summary>A front end for the time of a command.</summary>
internal sealed class FrontEndLease : IDisposable
{
    private readonly ProgressLine progress;

    private FrontEndLease(IKustoFrontEnd value, ProgressLine progress)
    {
        Value = value;
        this.progress = progress;
    }

    /// <summary>The front end.</summary>
    public IKustoFrontEnd Value { get; }

    /// <summary>The one that the surroundings give.</summary>
    /// <param name="surroundings">The process.</param>
    /// <param name="timeout">How long a query may take to bind, but never less than ten seconds: the first one includes warming up.</param>
    /// <param name="remembers">Whether answers are kept for later runs.</param>
    public static FrontEndLease Of(Surroundings surroundings, TimeSpan? timeout = null, bool remembers = true)
    {
        ProgressLine progress = new(surroundings);
        TimeSpan? limit = timeout is { } wanted ? TimeSpan.FromTicks(Math.Max(wanted.Ticks, TimeSpan.FromSeconds(10).Ticks)) : null;
        return new FrontEndLease(surroundings.FrontEnd?.Invoke() ?? new ShippedFrontEnd(surroundings, progress.Show, limit, remembers), progress);
    }

    public void Dispose()
    {
        progress.Clear();
        (Value as IDisposable)?.Dispose();
    }
}
