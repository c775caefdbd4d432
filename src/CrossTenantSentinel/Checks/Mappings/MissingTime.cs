using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Mappings;

/// <summary>A scheduled rule whose rows do not say when something happened.</summary>
public sealed class MissingTime : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3101.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3101",
        Title = "Output without a time",
        Why = "Without TimeGenerated, or StartTime and EndTime, an alert bears the time of the rule's run: the incident's timeline cannot show when something happened. Microsoft's guide asks for a time.",
        Instead = "Keep TimeGenerated, or summarize StartTime = min(TimeGenerated), EndTime = max(TimeGenerated).",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        // Any time will do, whatever it is called; a column whose type cannot be told may be one.
        if (subject is { Kind: RuleKind.Scheduled, Columns: { Count: > 0 } columns, HasOpenColumns: false, UntypedColumns: [] } && columns.All(column => column.Type != KqlType.DateTime))
            yield return Kind.At(subject.Query?.Text.At(0, 0) ?? subject.At, "No column of the output is a time.");
    }
}
