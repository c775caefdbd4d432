using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Performance;

/// <summary>A text that is folded only to be compared.</summary>
public sealed class FoldedEquality : QueryCheck
{
    /// <summary>CTS3251.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3251",
        Title = "Comparison of a folded text",
        Why = "tolower makes a copy of each text before it is compared; =~ and in~ compare without.",
        Instead = "Use =~ for ==, !~ for !=, in~ for in.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        foreach (SyntaxNode comparison in query.Syntax.OfKind("EqualExpression", "NotEqualExpression", "InExpression", "NotInExpression"))
        {
            if (comparison.Children is [{ Kind: "FunctionCallExpression", Symbol: "tolower" or "toupper" } fold, var sign, _])
                yield return Kind.At(query.At(fold), $"{fold.Symbol} is not needed with {Ignoring(sign.Text(query.Text))}.");
        }
    }

    private static string Ignoring(string sign) => sign switch
    {
        "==" => "=~",
        "!=" => "!~",
        _ => $"{sign}~",
    };
}
