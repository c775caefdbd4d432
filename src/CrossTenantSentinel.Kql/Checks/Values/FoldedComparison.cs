using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Comparisons;
using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Checks.Values;

/// <summary>A text in lower case that is compared with one that is not, or the other way round.</summary>
public sealed class FoldedComparison : WrittenQueryCheck
{
    /// <summary>CTS3415.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3415",
        Title = "Folded text compared with another case",
        Why = "tolower() yields no capital letters: a comparison that tells case apart with a text that has some is never true.",
        Instead = "Write the text in the same case, or drop tolower() and compare with =~ or in~.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> InspectWritten(CheckedQuery query)
    {
        foreach (ValueComparison comparison in ValueComparisons.In(query.Bound).Where(comparison => comparison.IsCaseSensitive))
        {
            if (FoldOf(query, comparison.Subject) is not { } fold)
                continue;
            foreach (SyntaxNode text in comparison.Texts)
            {
                string folded = fold == "tolower" ? text.StringValue!.ToLowerInvariant() : text.StringValue!.ToUpperInvariant();
                if (folded == text.StringValue)
                    continue;
                bool isHere = text.Start >= comparison.Node.Start && text.End <= comparison.Node.End;
                yield return Kind.At(query.At(text), $"{fold}() never yields \"{text.StringValue}\".", $"Write \"{folded}\".") with
                {
                    Fix = isHere ? QueryFix.OfText(query, text, folded, $"Write {folded}") : null,
                };
            }
        }
    }

    /// <summary><c>tolower</c> or <c>toupper</c>, when the value certainly went through it last, here or where its column is made.</summary>
    private static string? FoldOf(CheckedQuery query, SyntaxNode subject)
    {
        if (subject.SymbolKind == SymbolKind.Column && ColumnLineage.Of(query).SourcesOf(subject) is [{ Expression: { } made }])
            return FunctionOf(made);
        return FunctionOf(subject);
    }

    private static string? FunctionOf(SyntaxNode value) =>
        value.WithoutParentheses() is { Kind: "FunctionCallExpression", Symbol: "tolower" or "toupper" } call && call.Arguments().Count == 1 ? call.Symbol : null;
}
