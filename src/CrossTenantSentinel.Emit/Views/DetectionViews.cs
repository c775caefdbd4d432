using CrossTenantSentinel.Detections;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Emit.Views;

/// <summary>What the YAML of a detection says.</summary>
internal static class DetectionViews
{
    /// <summary>The view of a scheduled rule.</summary>
    public static ScheduledRuleView Of(ScheduledRule rule, QueryFacts facts) => new(
        rule.Id.ToString(),
        rule.Name,
        Description(rule),
        rule.Severity.ToString(),
        RequiredConnectors.Of(facts),
        DurationText.Short(rule.Schedule.Every),
        DurationText.Short(rule.Schedule.Lookback),
        Operator(rule.Trigger.Operator),
        rule.Trigger.Threshold,
        rule.Status.ToString(),
        Tactics(rule),
        Techniques(rule),
        AlertingView.NullIfEmpty(rule.Tags),
        QueryBlock(EmittedQuery.Of(rule)),
        AlertingView.Entities(rule),
        AlertingView.SentinelEntities(rule),
        AlertingView.CustomDetails(rule),
        AlertingView.Details(rule),
        AlertingView.Grouping(rule),
        AlertingView.Incidents(rule),
        rule.Version.ToString(),
        "Scheduled");

    /// <summary>The view of a near-real-time rule.</summary>
    public static NearRealTimeRuleView Of(NearRealTimeRule rule, QueryFacts facts) => new(
        rule.Id.ToString(),
        rule.Name,
        Description(rule),
        rule.Severity.ToString(),
        rule.Status.ToString(),
        RequiredConnectors.Of(facts),
        Tactics(rule),
        Techniques(rule),
        AlertingView.NullIfEmpty(rule.Tags),
        QueryBlock(EmittedQuery.Of(rule)),
        AlertingView.Entities(rule),
        AlertingView.SentinelEntities(rule),
        AlertingView.CustomDetails(rule),
        AlertingView.Details(rule),
        AlertingView.Grouping(rule),
        AlertingView.Incidents(rule),
        rule.Version.ToString(),
        "NRT");

    /// <summary>The view of a hunting query.</summary>
    public static HuntingQueryView Of(HuntingQuery query, QueryFacts facts) => new(
        query.Id.ToString(),
        query.Name,
        Description(query),
        RequiredConnectors.Of(facts),
        Tactics(query),
        Techniques(query),
        AlertingView.NullIfEmpty(query.Tags),
        QueryBlock(EmittedQuery.Of(query)),
        AlertingView.Entities(query),
        AlertingView.CustomDetails(query),
        query.Version.ToString());

    /// <summary>The tactics, kill-chain order.</summary>
    public static IReadOnlyList<string> Tactics(Detection detection) =>
        [.. TacticInference.Infer(detection.Tactics, detection.Techniques).Tactics.Select(tactic => tactic.ToString())];

    private static IReadOnlyList<string> Techniques(Detection detection) => [.. detection.Techniques.Select(technique => technique.Id)];

    /// <summary>
    /// The description in one pair of single quotes. Microsoft's packager trims the end and drops the first and the last character of a
    /// description that begins with a quote; so with the pair the text itself arrives, and without it one that begins with a quote would
    /// lose two characters.
    /// </summary>
    private static string Description(Detection detection) => $"'{detection.Description}'\n";

    private static string QueryBlock(string query) => $"{query}\n";

    private static string Operator(TriggerOperator comparison) => comparison switch
    {
        TriggerOperator.GreaterThan => "gt",
        TriggerOperator.LessThan => "lt",
        TriggerOperator.Equal => "eq",
        TriggerOperator.NotEqual => "ne",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "Not an operator."),
    };
}
