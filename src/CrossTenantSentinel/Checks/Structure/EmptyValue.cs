using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Structure;

/// <summary>A key without a value.</summary>
public sealed class EmptyValue : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3017.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3017",
        Title = "Key without value",
        Why = "It says nothing, and a reader cannot tell whether something was forgotten.",
        Instead = "Give it a value, or remove the key.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject) => subject.Form != SubjectForm.Yaml ? [] : RuleKeys.In(subject.Node).SelectMany(part => part.Map.Entries
        .Where(entry => part.Block.Find(entry.Key.Value) is { } key && !IsMandatory(subject, part.Block, key) && IsEmpty(entry.Value))
        .Select(entry => Kind.At(entry.Key.At(), $"\"{entry.Key.Value}\" has no value.") with
        {
            Fix = EntryLines.Remove(part.Map, entry) is { } removal ? new Fix($"Remove {entry.Key.Value}", [removal]) : null,
        }));

    /// <summary>What must be there is missing when it is empty, which is said elsewhere.</summary>
    private static bool IsMandatory(RuleSubject subject, KeyBlock block, KeyShape key) => block == RuleKeys.Rule ? MissingKey.Expects(subject, key.Name) : key.IsRequired;

    private static bool IsEmpty(DocumentNode value) => value is ScalarNode scalar ? scalar.IsNull || string.IsNullOrWhiteSpace(scalar.Value) : value is MapNode { Entries: [] };
}
