using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Lookback;

/// <summary>A place where a query says how far back it reads.</summary>
/// <param name="Node">The place: an expression, or the call of a function whose body reads that far for these arguments.</param>
/// <param name="Back">How far before the run.</param>
/// <param name="Rounding">By how much rounding may add to it.</param>
internal sealed record Reach(SyntaxNode Node, TimeSpan Back, TimeSpan Rounding)
{
    /// <summary>Which end of the rows' time it is; unknown by default.</summary>
    public ReachSide Side { get; init; }
}
