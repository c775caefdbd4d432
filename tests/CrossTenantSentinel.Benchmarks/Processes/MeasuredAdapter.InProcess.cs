using CrossTenantSentinel.Kql.Hosted;
using CrossTenantSentinel.Kql.InProcess;

namespace CrossTenantSentinel.Benchmarks.Processes;

/// <summary>The adapter to Kusto.Language that the benchmarks were built with.</summary>
internal static class MeasuredAdapter
{
    public const string Unit = "thread in process";

    public static FrontEndPool SideBySide(int count) => new(() => new InProcessFrontEnd(new InProcessFrontEndOptions()), count, queriesPerFrontEnd: 4);
}
