using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Hosted;

namespace CrossTenantSentinel.Cli.Processes;

/// <summary>The front end that stands beside the tool: the folder <c>kusto-host</c>.</summary>
public static class ShippedFrontEnd
{
    /// <summary>Makes a front end; no process starts before the first query.</summary>
    public static IKustoFrontEnd Create() => new HostedFrontEnd(new HostedFrontEndOptions(Path.Join(AppContext.BaseDirectory, "kusto-host")));
}
