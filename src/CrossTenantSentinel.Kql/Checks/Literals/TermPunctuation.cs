using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Comparisons;

namespace CrossTenantSentinel.Kql.Checks.Literals;

/// <summary>A search for terms with what belongs to no term.</summary>
public sealed class TermPunctuation : WrittenQueryCheck
{
    /// <summary>CTS3435.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3435",
        Title = "Punctuation in a search for terms",
        Why = "has looks for whole terms of letters and digits in the index. Where the text begins or ends with punctuation, or is nothing else, the index does not help, and what stands around the punctuation decides whether it is found.",
        Instead = "Search for the term alone, or use contains for any part of a text.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> InspectWritten(CheckedQuery query)
    {
        return ValueComparisons.In(query.Bound)
            .Where(comparison => comparison.Match is MatchKind.Term or MatchKind.TermPart)
            .SelectMany(comparison => comparison.Texts)
            .Where(text => text.StringValue is [var first, ..] value && !(char.IsLetterOrDigit(first) && char.IsLetterOrDigit(value[^1])))
            .DistinctBy(text => text.Start)
            .Select(text => Kind.At(query.At(text), $"\"{text.StringValue}\" begins or ends with what belongs to no term."));
    }
}
