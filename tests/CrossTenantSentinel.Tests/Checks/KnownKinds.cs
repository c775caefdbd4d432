using CrossTenantSentinel.Adoption.Readers;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Emit;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Tests.Checks;

/// <summary>Every kind of finding that the tool's assemblies declare.</summary>
internal static class KnownKinds
{
    public static IReadOnlyList<FindingKind> All { get; } = FindingKinds.In(
        typeof(FindingKind).Assembly, typeof(Run).Assembly, typeof(IKustoFrontEnd).Assembly, typeof(ContentFiles).Assembly, typeof(PackEmitter).Assembly, typeof(Report).Assembly);
}
