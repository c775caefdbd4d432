using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Identity;

/// <summary>Two pieces of content with the same id.</summary>
public sealed class DuplicateId : ComparingCheck
{
    /// <summary>CTS1001.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1001",
        Title = "Duplicate id",
        Why = "Sentinel knows content by its id: the second item deployed overwrites the first. Ids must differ across rules, hunting queries and parsers.",
        Instead = "Give the newer item a new GUID; never change the id of content that is already published.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Fact> Gather(Subject subject)
    {
        (Stated? id, Stated? name) = subject switch
        {
            RuleSubject rule => (rule.Id, rule.Name),
            FunctionSubject function => (function.Id, function.Name),
            AutomationRuleSubject rule => (rule.Id, rule.Name),
            _ => (null, null),
        };
        if (id is { IsKnown: true } && Guid.TryParse(id.Text, out Guid guid) && guid != Guid.Empty)
            yield return Fact(subject, guid.ToString("D"), id.At, $"{(subject.Form == SubjectForm.Arm ? "deployed" : "source")} {(name is { IsKnown: true } ? name.Text.Trim() : "")}");
    }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(IReadOnlyList<Fact> facts) => facts
        .GroupBy(fact => fact.Value, StringComparer.Ordinal)
        .Select(Clashing)
        // The first of them was right until the others came.
        .SelectMany(clashing => clashing.Skip(1).Select(fact => Kind.At(fact.At, $"Id {fact.Value} is used by {Places.Of(clashing)}.") with { Content = fact.Content }));

    /// <summary>
    /// A template with the id and the name of a YAML file is the same item in the form that is deployed, and an item may be in several templates.
    /// Two sources are two items, and so are two names.
    /// </summary>
    private static List<Fact> Clashing(IEnumerable<Fact> same)
    {
        List<Fact> facts = [.. same];
        int names = facts.Select(NameOf).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        List<Fact> clashing = names > 1 ? facts : [.. facts.Where(fact => fact.Detail.StartsWith("source ", StringComparison.Ordinal))];
        return clashing.Count > 1 ? clashing : [];
    }

    private static string NameOf(Fact fact) => fact.Detail[(fact.Detail.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
