using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Kql.Lowering;

/// <summary>Ends the lowering of a query that cannot be run. Turned into a problem where the lowering was started.</summary>
internal sealed class RefusalException(FindingKind kind, string message, TextRange range) : Exception(message)
{
    public FindingKind Kind { get; } = kind;

    public TextRange Range { get; } = range;
}
