using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Spelling;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Rules;

/// <summary>A value that is none of those that exist, or spelled in another case.</summary>
public sealed class KnownValues : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3021.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3021",
        Title = "Value that Sentinel does not know",
        Why = "Sentinel takes one of a few values, spelled exactly. Azure-Sentinel's validation lets other cases and numbers pass; its packager copies them as they are.",
        Instead = "Write one of the values named.",
    };

    private static readonly string[] ShortOperators = ["gt", "lt", "eq", "ne"];
    private static readonly string[] MeaningOf = [nameof(TriggerOperator.GreaterThan), nameof(TriggerOperator.LessThan), nameof(TriggerOperator.Equal), nameof(TriggerOperator.NotEqual)];
    private static readonly string[] LongOperators = Enum.GetNames<TriggerOperator>();
    private static readonly string[] Truths = ["true", "false"];

    /// <summary>Kinds of rules that run without a query of ours, and so are not checked further.</summary>
    private static readonly string[] RuleKinds =
        ["Scheduled", "NRT", "Fusion", "MicrosoftSecurityIncidentCreation", "MLBehaviorAnalytics", "ThreatIntelligence", "Anomaly"];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject) => subject.Form == SubjectForm.Pack ? [] : Values(subject)
        .SelectMany(value => value.Stated is { IsKnown: true } stated && !value.Known.Contains(stated.Text, StringComparer.Ordinal) ? [Report(stated, value.Key, value.Known)] : (Finding[])[]);

    private static IEnumerable<(string Key, Stated? Stated, IReadOnlyList<string> Known)> Values(RuleSubject rule)
    {
        if (rule.Kind != RuleKind.Hunting)
            yield return ("kind", rule.KindText, RuleKinds);
        yield return ("severity", rule.Severity, Enum.GetNames<AlertSeverity>());
        yield return ("status", rule.Status, Enum.GetNames<TemplateStatus>());
        yield return ("triggerOperator", rule.TriggerOperator, rule.Form == SubjectForm.Yaml ? [.. ShortOperators, .. LongOperators] : LongOperators);
        yield return ("aggregationKind", rule.EventGrouping, Enum.GetNames<AlertGrouping>());
        yield return ("suppressionEnabled", Truth(rule.SuppressionEnabled), Truths);
        foreach (StatedMapping mapping in rule.Entities ?? [])
            yield return ("entityType", mapping.Type, EntityTypes);
        foreach (StatedPair property in rule.AlertDetails?.DynamicProperties ?? [])
            yield return ("alertProperty", property.Name, [.. Enum.GetNames<AlertProperty>(), "SubTechniques"]);
        if (rule.Incidents is not { } incidents)
            yield break;
        yield return ("createIncident", Truth(incidents.CreateIncident), Truths);
        yield return ("enabled", Truth(incidents.GroupingEnabled), Truths);
        yield return ("reopenClosedIncident", Truth(incidents.ReopenClosedIncident), Truths);
        yield return ("matchingMethod", incidents.MatchingMethod, Enum.GetNames<IncidentMatching>());
        foreach (Stated type in incidents.ByEntities)
            yield return ("groupByEntities", type, EntityTypes);
        foreach (Stated detail in incidents.ByAlertDetails)
            yield return ("groupByAlertDetails", detail, Enum.GetNames<AlertDetail>());
    }

    /// <summary>IoTDevice is known to Azure-Sentinel's validation; a check of its own says what comes of it.</summary>
    private static IReadOnlyList<string> EntityTypes { get; } = [.. Enum.GetNames<EntityType>(), "IoTDevice"];

    /// <summary>Truth values have no case in YAML.</summary>
    private static Stated? Truth(Stated? stated) => stated is null || Truths.Contains(stated.Text, StringComparer.OrdinalIgnoreCase) ? null : stated;

    private static Finding Report(Stated stated, string key, IReadOnlyList<string> known)
    {
        string written = stated.Text.Trim();
        int @short = known == LongOperators ? Array.FindIndex(ShortOperators, name => name.Equals(written, StringComparison.OrdinalIgnoreCase)) : -1;
        string? same = @short >= 0 ? MeaningOf[@short] : known.FirstOrDefault(name => name.Equals(written, StringComparison.OrdinalIgnoreCase));
        string help = same is not null ? $"Write {same}."
            : NearestNames.Of(stated.Text, known) is [var nearest, ..] ? $"Did you mean {nearest}?"
            : $"One of: {string.Join(", ", known)}.";
        Finding finding = Kind.At(stated.At, $"\"{stated.Text}\" is no value of {key}.", help);
        return same is null ? finding : finding with { Fix = new Fix($"Write {same}", [new TextEdit(stated.AtPart(0, stated.Text.Length), same)]) };
    }
}
