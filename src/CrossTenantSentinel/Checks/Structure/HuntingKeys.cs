using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Structure;

/// <summary>A hunting query with keys that only rules have.</summary>
public sealed class HuntingKeys : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3020.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3020",
        Title = "Rule's key in a hunting query",
        Why = "Nothing runs a hunting query by itself: schedule, trigger, severity, alert details and grouping mean nothing to it, and Azure-Sentinel's guide keeps kind for rules.",
        Instead = "Remove the keys, or make it a rule.",
        Severity = FindingSeverity.Warning,
    };

    private static readonly string[] Keys =
        ["kind", "severity", "queryFrequency", "queryPeriod", "triggerOperator", "triggerThreshold", "alertDetailsOverride", "eventGroupingSettings", "incidentConfiguration", "suppressionDuration", "suppressionEnabled"];

    /// <summary>Whether a subject is a hunting query: it has no key of a rule, or names no kind and lies in a folder for hunting queries.</summary>
    internal static bool IsHunting(RuleSubject subject) => subject.Kind == RuleKind.Hunting
        || (subject.KindText is null && subject.File?.Split('/')[..^1].Any(folder => folder.StartsWith("Hunting", StringComparison.OrdinalIgnoreCase)) == true);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject) =>
        subject is { Form: SubjectForm.Yaml, Node: MapNode map } && IsHunting(subject)
            ? map.Entries.Where(entry => Keys.Contains(entry.Key.Value)).Select(entry => Kind.At(entry.Key.At(), $"A hunting query has no \"{entry.Key.Value}\"."))
            : [];
}
