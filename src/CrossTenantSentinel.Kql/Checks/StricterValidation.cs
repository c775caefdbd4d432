using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Checks;

/// <summary>Calls that the service runs and Kusto.Language refuses: what <see cref="OverruledErrors"/> takes out of its answers.</summary>
public sealed class StricterValidation : WrittenQueryCheck
{
    /// <summary>CTS3312.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3312",
        Title = "Call that Microsoft's validation refuses",
        Why = "The service runs the query, but Kusto.Language does not know the call: the editor underlines it, and Azure-Sentinel's validation of contributions fails.",
        Instead = "Write the call as Kusto.Language knows it, where the content is to be contributed; otherwise leave it.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> InspectWritten(CheckedQuery query)
    {
        foreach (SyntaxNode call in query.Syntax.OfKind("FunctionCallExpression").Where(call => call.SymbolKind == SymbolKind.Function))
        {
            if (Said(call) is { } said)
                yield return Kind.At(query.At(call), $"The service runs this; Kusto.Language says: {said}.");
        }
    }

    private static string? Said(SyntaxNode call) => (call.Symbol, call.Find("ExpressionList")?.Elements()) switch
    {
        ("count", [{ ResultType: not (null or "bool") }]) => "count() takes no column (write count(), or countif(isnotempty(Column)) to count values)",
        ("format_ipv4_mask", [_]) => "format_ipv4_mask() takes a number of bits, too",
        ("make_timespan", [_, _, .., { ResultType: "real" }]) => "the seconds of make_timespan() are whole",
        ("bag_unpack", [_, _, _] or [_, _, _, _]) => "bag_unpack() takes a bag and a prefix alone",
        _ => null,
    };
}
