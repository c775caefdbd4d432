using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Checks.Literals;

/// <summary>A position or number of a group that cannot be negative, and is.</summary>
public sealed class NegativePosition : WrittenQueryCheck
{
    /// <summary>CTS3437.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3437",
        Title = "Negative position",
        Why = "split() and extract() count from the front only: for a negative number they yield nothing. Counting from the end works in brackets behind a list.",
        Instead = "Write split(text, \"@\")[-1] for the last part.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> InspectWritten(CheckedQuery query)
    {
        foreach (SyntaxNode call in query.Syntax.OfKind("FunctionCallExpression"))
        {
            SyntaxNode? position = (call.Symbol, call.Arguments()) switch
            {
                ("split", [_, _, var index]) => index,
                ("extract", [_, var group, _, ..]) => group,
                _ => null,
            };
            if (position is { Kind: "UnaryMinusExpression" } || (position?.Kind is "LongLiteralExpression" && position.Text(query.Text).StartsWith('-')))
                yield return Kind.At(query.At(position), $"{call.Symbol}() takes no negative position.");
        }
    }
}
