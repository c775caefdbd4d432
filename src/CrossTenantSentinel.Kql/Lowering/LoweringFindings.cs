using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Lowering;

/// <summary>What is said of queries that cannot be run.</summary>
public static class LoweringFindings
{
    /// <summary>CTS4100.</summary>
    public static readonly FindingKind CannotRun = new()
    {
        Code = "CTS4100",
        Title = "Query uses what cannot be run yet",
        Why = "The engine refuses what it does not know exactly: a wrong result would be worse than none.",
        Instead = "Rewrite that part with operators and functions that run, or test the query in a workspace.",
    };

    /// <summary>CTS4101.</summary>
    public static readonly FindingKind Disagreement = new()
    {
        Code = "CTS4101",
        Title = "Engine and Kusto.Language disagree about the result's columns",
        Why = "The engine works out names and types itself; where Kusto.Language says otherwise, one of them is wrong, and so may be the rows.",
        Instead = "Name and convert the columns explicitly, and report the query.",
    };

    internal static RefusalException CannotRunIt(SyntaxNode node, string what) => new(CannotRun, $"Cannot run {what} yet.", node.Range());

    internal static RefusalException Refuse(SyntaxNode node, string message) => new(CannotRun, message, node.Range());
}
