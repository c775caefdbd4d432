using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary>Numbers of rows that operators take.</summary>
internal static class Counts
{
    /// <summary>A number of rows: 0 or more.</summary>
    public static long Of(SyntaxNode node, LoweringContext context) => context.ValueOf(node) switch
    {
        int small when small >= 0 => small,
        long number when number >= 0 => number,
        double real when real >= 0 && real <= long.MaxValue => (long)real,
        _ => throw LoweringFindings.Refuse(node, $"`{node.Text(context.Text)}` is no number of rows."),
    };
}
