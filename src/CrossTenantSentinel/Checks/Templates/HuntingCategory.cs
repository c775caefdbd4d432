using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Templates;

/// <summary>A hunting query whose category is not spelled as Sentinel spells it.</summary>
public sealed class HuntingCategory : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3707.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3707",
        Title = "Hunting query in another category",
        Why = "Sentinel shows a saved search among the hunting queries only if its category is exactly Hunting Queries; Repositories takes any other for a function.",
        Instead = "Write Hunting Queries.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        if (subject.SavedSearch?.Category is { IsKnown: true } category && category.Text != "Hunting Queries")
        {
            yield return Kind.At(category.At, $"The category is \"{category.Text}\" rather than \"Hunting Queries\".") with
            {
                Fix = new Fix("Write Hunting Queries", [new TextEdit(category.AtPart(0, category.Text.Length), "Hunting Queries")]),
            };
        }
    }
}
