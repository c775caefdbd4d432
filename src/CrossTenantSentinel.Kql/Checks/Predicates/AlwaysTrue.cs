using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Predicates;

/// <summary>Alternatives of which every row meets one.</summary>
public sealed class AlwaysTrue : QueryCheck
{
    /// <summary>CTS3329.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3329",
        Title = "Alternatives that every row meets",
        Why = "A value is always unlike one of two different ones: the condition lets everything through.",
        Instead = "Join the exclusions with and, or use !in.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        foreach (IReadOnlyList<SyntaxNode> group in Conditions.Alternatives(query.Bound))
        {
            Condition[] exclusions = [.. group.Select(node => Condition.Of(node, query.Text)).OfType<Condition>().Where(condition => !condition.IsEquality)];
            foreach (Condition[] same in exclusions.GroupBy(condition => condition.Subject, StringComparer.Ordinal).Select(same => same.ToArray()).Where(same => same.Length > 1))
            {
                if (same[0].Values(query.Text) is { } one && same[1].Values(query.Text) is { } other && one.First()[0] == other.First()[0] && !one.Intersect(other, StringComparer.OrdinalIgnoreCase).Any())
                    yield return Kind.At(query.At(same[1].Node), $"{same[0].Tested.Text(query.Text)} is always unlike one of these values: every row passes.");
            }
        }
    }
}
