using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Emit.Views;

namespace CrossTenantSentinel.Emit.Arm;

/// <summary>Analytics rules as deployable resources.</summary>
internal static class ArmRules
{
    private const string Type = "Microsoft.OperationalInsights/workspaces/providers/alertRules";

    /// <summary>The API wants a duration even where nothing is suppressed; this is what Microsoft's own packages write.</summary>
    private static readonly TimeSpan IdleSuppression = TimeSpan.FromHours(1);

    /// <summary>The template of a rule.</summary>
    public static ArmTemplateView Of(AnalyticsRule rule) => rule switch
    {
        ScheduledRule scheduled => Template(rule, "Scheduled", Properties(scheduled)),
        NearRealTimeRule nearRealTime => Template(rule, "NRT", Properties(nearRealTime)),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Not a kind of rule that is emitted."),
    };

    private static ArmTemplateView Template(AnalyticsRule rule, string kind, object properties) =>
        ArmTemplateView.Of(new ArmResourceView(Type, ArmApiVersions.Of(rule), ArmName.Sentinel(rule.Id.ToString()), kind, Etag: null, properties));

    private static ArmScheduledRuleView Properties(ScheduledRule rule) => new(
        rule.Name,
        rule.Description,
        Enabled: true,
        rule.Severity.ToString(),
        EmittedQuery.Of(rule),
        DurationText.Iso(rule.Schedule.Every),
        DurationText.Iso(rule.Schedule.Lookback),
        rule.Trigger.Operator.ToString(),
        rule.Trigger.Threshold,
        rule.Suppression is not null,
        DurationText.Iso(rule.Suppression ?? IdleSuppression),
        DetectionViews.Tactics(rule),
        Techniques(rule),
        SubTechniques(rule),
        AlertingView.Entities(rule),
        AlertingView.SentinelEntities(rule),
        AlertingView.CustomDetails(rule),
        AlertingView.Details(rule),
        AlertingView.Grouping(rule),
        AlertingView.Incidents(rule));

    private static ArmNearRealTimeRuleView Properties(NearRealTimeRule rule) => new(
        rule.Name,
        rule.Description,
        Enabled: true,
        rule.Severity.ToString(),
        EmittedQuery.Of(rule),
        rule.Suppression is not null,
        DurationText.Iso(rule.Suppression ?? IdleSuppression),
        DetectionViews.Tactics(rule),
        Techniques(rule),
        SubTechniques(rule),
        AlertingView.Entities(rule),
        AlertingView.SentinelEntities(rule),
        AlertingView.CustomDetails(rule),
        AlertingView.Details(rule),
        AlertingView.Grouping(rule),
        AlertingView.Incidents(rule));

    /// <summary>The API refuses sub-techniques here; their parents stand for them, each once.</summary>
    private static IReadOnlyList<string> Techniques(AnalyticsRule rule) =>
        [.. rule.Techniques.Select(technique => technique.ParentId).Distinct(StringComparer.Ordinal)];

    private static IReadOnlyList<string>? SubTechniques(AnalyticsRule rule) =>
        AlertingView.NullIfEmpty<string>([.. rule.Techniques.Where(technique => technique.IsSubtechnique).Select(technique => technique.Id).Distinct(StringComparer.Ordinal)]);
}
