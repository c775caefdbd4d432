using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Predicates;

/// <summary>A condition that stands twice.</summary>
public sealed class RepeatedCondition : QueryCheck
{
    /// <summary>CTS3326.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3326",
        Title = "Condition that stands twice",
        Why = "The second does nothing. Often it is a copy in which the column or the value was to be changed.",
        Instead = "Delete it, or change what was to be changed.",
        Severity = FindingSeverity.Note,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        foreach (IReadOnlyList<SyntaxNode> group in Conditions.Together(query.Bound).Concat(Conditions.Alternatives(query.Bound)))
        {
            HashSet<string> seen = new(StringComparer.Ordinal);
            foreach (SyntaxNode condition in group)
            {
                string text = string.Join(' ', condition.Text(query.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                if (!seen.Add(text))
                    yield return Kind.At(query.At(condition), $"The same condition stands before: {(text.Length <= 100 ? text : text[..100])}");
            }
        }
    }
}
