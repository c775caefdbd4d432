using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Performance;

/// <summary>A regular expression that is none.</summary>
public sealed class PlainPattern : QueryCheck
{
    /// <summary>CTS3252.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3252",
        Title = "Regular expression without any",
        Why = "A plain text is found many times faster by a string operator.",
        Instead = "Use contains_cs or has_cs; startswith_cs for a text after ^.",
        Severity = FindingSeverity.Note,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        foreach (SyntaxNode match in query.Syntax.OfKind("MatchesRegexExpression"))
        {
            if (match.Children[^1] is not { StringValue: { Length: > 0 } pattern } constant)
                continue;
            bool begins = pattern[0] == '^';
            string rest = begins ? pattern[1..] : pattern;
            if (rest.Length > 0 && rest.All(character => char.IsLetterOrDigit(character) || character is ' ' or '_' or '-' or '/' or ':' or '@' or ','))
                yield return Kind.At(query.At(constant), $"This finds the text \"{rest}\".", begins ? "Use startswith_cs." : "Use contains_cs, or has_cs for whole words.");
        }
    }
}
