using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Predicates;

/// <summary>Conditions that no row can meet together.</summary>
public sealed class Contradiction : QueryCheck
{
    /// <summary>CTS3328.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3328",
        Title = "Conditions that exclude each other",
        Why = "No row meets both: the query, or this branch of it, returns nothing, and the rule never alerts.",
        Instead = "Join alternatives with or, or with in.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        HashSet<SyntaxNode> reported = new(ReferenceEqualityComparer.Instance);
        foreach (IReadOnlyList<SyntaxNode> group in Conditions.Together(query.Bound))
        {
            Condition[] conditions = [.. group.Select(node => Condition.Of(node, query.Text)).OfType<Condition>()];
            foreach (IGrouping<string, Condition> same in conditions.GroupBy(condition => condition.Subject, StringComparer.Ordinal))
            {
                if (Pairs([.. same]).FirstOrDefault(pair => Exclude(pair.First, pair.Second, query.Text)) is { Second: { } second, First: { } first } && reported.Add(second.Node))
                    yield return Kind.At(query.At(second.Node), $"No row meets this and, before it, {Shown(first.Node.Text(query.Text))}.");
            }
        }
    }

    private static IEnumerable<(Condition First, Condition Second)> Pairs(Condition[] conditions) =>
        from second in Enumerable.Range(1, Math.Max(0, conditions.Length - 1))
        from first in Enumerable.Range(0, second)
        select (conditions[first], conditions[second]);

    private static bool Exclude(Condition first, Condition second, string query)
    {
        if ((!first.IsEquality && !second.IsEquality) || first.Values(query) is not { } one || second.Values(query) is not { } other || one.First()[0] != other.First()[0])
            return false;
        bool ignoresCase = first.IgnoresCase || second.IgnoresCase;
        StringComparer comparer = ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        if (first.IsEquality && second.IsEquality)
            return !one.Intersect(other, comparer).Any();
        // Something equal to one of these, and unequal to all of those.
        (Condition equal, Condition unequal) = first.IsEquality ? (first, second) : (second, first);
        (IReadOnlySet<string> wanted, IReadOnlySet<string> unwanted) = first.IsEquality ? (one, other) : (other, one);
        return (unequal.IgnoresCase || !equal.IgnoresCase) && !wanted.Except(unwanted, unequal.IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal).Any();
    }

    private static string Shown(string text) => text.Length <= 80 && !text.Contains('\n', StringComparison.Ordinal) ? text : "another condition on the same value";
}
