using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Performance;

/// <summary>A search for characters where one for words would do.</summary>
public sealed class SubstringSearch : QueryCheck
{
    private const int ShortestTerm = 3;

    /// <summary>CTS3250.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3250",
        Title = "contains where has may serve",
        Why = "has finds whole words by an index; contains reads every text, and also finds the letters within other words.",
        Instead = "Use has, unless parts of words are to be found.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        foreach (SyntaxNode contains in query.Syntax.OfKind("ContainsExpression", "NotContainsExpression"))
        {
            if (contains.Children is [{ SymbolKind: SymbolKind.Column }, _, { StringValue: { Length: >= ShortestTerm } term }] && term.All(char.IsAsciiLetterOrDigit))
                yield return Kind.At(query.At(contains.Children[1]), $"\"{term}\" is a word: has finds it by an index.") with { Origin = "KS500" };
        }
    }
}
