using System.Text.RegularExpressions;
using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Canonical;

namespace CrossTenantSentinel.Kql.Checks.Repository;

/// <summary>Two rules that differ in nothing but texts and numbers.</summary>
public sealed partial class SimilarQuery : QueryComparingCheck
{
    /// <summary>CTS3502.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3502",
        Title = "Two rules that differ in constants only",
        Why = "What is corrected in one is forgotten in the other.",
        Instead = "Let one rule ask for both, with a list, or share a function.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    private const int FewestSteps = 3;

    /// <inheritdoc/>
    public override IEnumerable<Fact> Gather(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Rule is not { } rule || query.Bound.HasErrors)
            yield break;
        CanonicalQuery form = CanonicalQuery.Of(query.Bound);
        if (form.Results.Concat(form.Definitions).Sum(pipeline => pipeline.Steps.Count) >= FewestSteps)
            yield return Fact(rule, CanonicalQuery.HashOf(Constant().Replace(form.Text, "?")), rule.Name?.At ?? query.At(0, 0), form.Hash);
    }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(IReadOnlyList<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (IGrouping<string, Fact> similar in facts.GroupBy(fact => fact.Value))
        {
            List<Fact> rules = [.. similar.DistinctBy(fact => fact.Detail).DistinctBy(fact => fact.Content)];
            foreach (Fact other in rules.Skip(1))
                yield return Kind.At(other.At, $"The query of {other.Content} differs from that of {rules[0].Content} in texts and numbers only.") with { Content = other.Content };
        }
    }

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"|(?<![\w$])\d+(?:\.\d+)?\b|time\([^)]*\)
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Constant();
}
