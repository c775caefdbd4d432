using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Mappings;

/// <summary>An entity column of the style before entity mappings, which nothing maps.</summary>
public sealed class OldStyleEntity : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3102.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3102",
        Title = "Entity column of the old style, not mapped",
        Why = "Columns such as AccountCustomEntity were entities by their name once. Today only entity mappings make entities; Azure-Sentinel's validation refuses a scheduled rule that outputs such a column and does not map it.",
        Instead = "Map the column, or remove it.",
        Severity = FindingSeverity.Warning,
    };

    private static readonly string[] Names = ["AccountCustomEntity", "HostCustomEntity", "IPCustomEntity", "URLCustomEntity", "ProcessCustomEntity", "FileHashCustomEntity"];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        if (subject is not { Kind: RuleKind.Scheduled, Columns: { } columns, Query: { } query })
            yield break;
        foreach (string name in Names.Where(name => columns.Any(column => column.Name == name) && !IsMapped(subject, name)))
        {
            int at = query.Text.Text.LastIndexOf(name, StringComparison.Ordinal);
            yield return Kind.At(at < 0 ? subject.At : query.Text.At(at, name.Length), $"The query outputs {name}, which no entity mapping uses.");
        }
    }

    /// <summary>A mapping of the type will do, whatever column it takes.</summary>
    private static bool IsMapped(RuleSubject subject, string name) => subject.Entities?.Any(mapping =>
        mapping.Type is not { IsKnown: true } type
        || name.StartsWith(type.Text, StringComparison.OrdinalIgnoreCase)
        || mapping.Fields.Any(field => field.Column?.Text == name)) == true;
}
