using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Identity;

/// <summary>Two rules with the same display name.</summary>
public sealed class DuplicateName : ComparingCheck
{
    /// <summary>CTS1003.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1003",
        Title = "Duplicate display name",
        Why = "Rule names must be unique within a workspace (Microsoft: scheduled analytics rules); hunting queries with one name cannot be told apart.",
        Instead = "Name what differs.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Fact> Gather(Subject subject)
    {
        if (subject is RuleSubject { Name: { IsKnown: true } name } rule && !string.IsNullOrWhiteSpace(name.Text))
        {
            string id = rule.Id is { IsKnown: true } stated ? stated.Text.Trim().ToUpperInvariant() : rule.Form == SubjectForm.Arm ? "" : $"{rule.File}";
            yield return Fact(subject, $"{(rule.Kind == RuleKind.Hunting ? "hunting query" : "rule")} {name.Text.Trim().ToUpperInvariant()}", name.At, $"{id}\n{name.Text.Trim()}");
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(IReadOnlyList<Fact> facts) => facts
        .GroupBy(fact => fact.Value, StringComparer.Ordinal)
        .Select(Clashing)
        // The first of them was right until the others came.
        .SelectMany(clashing => clashing.Skip(1).Select(fact => Kind.At(fact.At, $"\"{Part(fact, 1)}\" is the name of {Places.Of(clashing)}.") with { Content = fact.Content }));

    /// <summary>One item in several forms bears its name in each: only different ids clash. The same id twice is reported as such.</summary>
    private static List<Fact> Clashing(IEnumerable<Fact> same)
    {
        List<Fact> items = [.. same.Where(fact => Part(fact, 0).Length > 0).DistinctBy(fact => Part(fact, 0))];
        return items.Count > 1 ? items : [];
    }

    private static string Part(Fact fact, int index) => fact.Detail.Split('\n', 2)[index];
}
