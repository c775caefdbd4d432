using CrossTenantSentinel.Kql.Hosted;

namespace CrossTenantSentinel.Benchmarks.Processes;

/// <summary>The adapter to Kusto.Language that the benchmarks were built with.</summary>
internal static class MeasuredAdapter
{
    public const string Unit = "Node.js process";

    public static FrontEndPool SideBySide(int count) =>
        new(() => new HostedFrontEnd(new HostedFrontEndOptions(Path.Join(AppContext.BaseDirectory, "kusto-host"))), count);
}
