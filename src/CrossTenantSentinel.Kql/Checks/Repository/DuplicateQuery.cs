using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Canonical;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Kql.Checks.Repository;

/// <summary>Two rules that ask the same.</summary>
public sealed class DuplicateQuery : QueryComparingCheck
{
    /// <summary>CTS3501.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3501",
        Title = "Two rules with the same query",
        Why = "Both find the same rows: what a rule reports comes twice, and a correction of one is forgotten in the other. Layout, comments, names of variables and the order of conditions make no difference.",
        Instead = "Keep one of them.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    public override IEnumerable<Fact> Gather(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Rule is not { } rule || query.Bound.HasErrors || query.Text.Length == 0)
            yield break;
        string schedule = rule.Kind == RuleKind.Scheduled ? $"{Normal(rule.Frequency)} {Normal(rule.Period)}" : "";
        string id = (rule.Id is { IsKnown: true, Text: { Length: > 0 } stated } ? stated : rule.Handle).ToUpperInvariant();
        yield return Fact(rule, $"{rule.Kind} {schedule} {CanonicalQuery.Of(query.Bound).Hash}", rule.Name?.At ?? query.At(0, 0), id);
    }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(IReadOnlyList<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (IGrouping<string, Fact> same in facts.GroupBy(fact => fact.Value))
        {
            // A template and its YAML have one id, and are one rule.
            List<Fact> rules = [.. same.DistinctBy(fact => fact.Detail).DistinctBy(fact => fact.Content)];
            foreach (Fact repeated in rules.Skip(1))
                yield return Kind.At(repeated.At, $"{repeated.Content} has the same query and schedule as {rules[0].Content}.") with
                {
                    Content = repeated.Content,
                    // A hunting query raises no alert: the copy is only one more to maintain.
                    Severity = repeated.Value.StartsWith($"{RuleKind.Hunting} ", StringComparison.Ordinal) ? FindingSeverity.Note : FindingSeverity.Warning,
                };
        }
    }

    private static string Normal(Stated? duration) => duration is null ? "" : RuleDuration.Of(duration)?.ToString("c", System.Globalization.CultureInfo.InvariantCulture) ?? duration.Text;
}
