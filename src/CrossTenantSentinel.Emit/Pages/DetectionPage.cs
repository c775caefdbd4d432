using System.Globalization;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Emit.Views;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Emit.Pages;

/// <summary>What the page of a detection says.</summary>
internal static class DetectionPage
{
    /// <summary>The view of a detection's page.</summary>
    public static DetectionPageView Of(Detection detection, QueryFacts facts) => new(
        detection.Name,
        detection.Description,
        [.. Facts(detection)],
        string.Join(", ", DetectionViews.Tactics(detection)),
        [.. detection.Techniques.Select(TechniqueView.Of)],
        AlertingView.NullIfEmpty<FactView>([.. detection.Entities.Select(Entity)]),
        AlertingView.NullIfEmpty<FactView>([.. detection.CustomDetails.Select(detail => new FactView(detail.Key, detail.Column))]),
        AlertingView.NullIfEmpty<FactView>([.. AlertDetails(detection)]),
        AlertingView.NullIfEmpty<TableView>([.. facts.Tables.Select(TableView.Of)]),
        AlertingView.NullIfEmpty<string>([.. Prerequisites(facts)]),
        AlertingView.NullIfEmpty(detection.FalsePositives),
        detection.Misses,
        AlertingView.NullIfEmpty<string>([.. detection.AllScenarios.Select(scenario => scenario.Name)]),
        AlertingView.NullIfEmpty(detection.References),
        EmittedQuery.Of(detection));

    /// <summary>What kind of content it is, in words.</summary>
    public static string Kind(Detection detection) => detection switch
    {
        ScheduledRule => "Scheduled analytics rule",
        NearRealTimeRule => "Near-real-time analytics rule",
        _ => "Hunting query",
    };

    /// <summary>When it runs, in words.</summary>
    public static string Cadence(Detection detection) => detection switch
    {
        ScheduledRule rule => $"{DurationText.Every(rule.Schedule.Every)}, over {DurationText.Words(rule.Schedule.Lookback)}",
        NearRealTimeRule => "every minute, over what was ingested since",
        _ => "when a person runs it",
    };

    private static IEnumerable<FactView> Facts(Detection detection)
    {
        yield return new("Kind", Kind(detection));
        yield return new("Runs", Cadence(detection));
        if (detection is ScheduledRule { Trigger: var trigger })
            yield return new("Fires", string.Create(CultureInfo.InvariantCulture, $"when {Words(trigger.Operator)} {trigger.Threshold} rows are found"));
        if (detection is AnalyticsRule rule)
        {
            yield return new("Severity", rule.Severity.ToString());
            yield return new("Alerts", rule.EventGrouping == AlertGrouping.AlertPerResult ? "one for each row" : "one for all rows of a run");
            yield return new("Incidents", Words(rule.Incidents));
            if (rule.Suppression is { } suppression)
                yield return new("Rests after an alert", DurationText.Words(suppression));
        }

        yield return new("Version", detection.Version.ToString());
        yield return new("Id", detection.Id.ToString());
        if (detection.Tags.Count > 0)
            yield return new("Tags", string.Join(", ", detection.Tags));
        // A path outside the repository would name a machine.
        if (detection.Declared.File.StartsWith(SourceLocation.RepositoryPrefix, StringComparison.Ordinal))
            yield return new("Source", detection.Declared.RelativeFile);
    }

    private static IEnumerable<FactView> AlertDetails(Detection detection)
    {
        if (detection is not AnalyticsRule { AlertDetails: { } details })
            yield break;
        if (details.DisplayNameFormat is { } name)
            yield return new("Name", name);
        if (details.DescriptionFormat is { } description)
            yield return new("Description", description);
        if (details.SeverityColumn is { } severity)
            yield return new("Severity", $"from {severity}");
        if (details.TacticsColumn is { } tactics)
            yield return new("Tactics", $"from {tactics}");
        foreach (DynamicProperty property in details.DynamicProperties)
            yield return new(property.Property.ToString(), $"from {property.Column}");
    }

    /// <summary>Sentinel runs a query when it saves the rule, so a table that does not exist yet keeps the rule from being deployed.</summary>
    private static IEnumerable<string> Prerequisites(QueryFacts facts)
    {
        foreach (string table in facts.Tables.Where(table => TableCatalog.Find(table)?.ConnectorId is null))
            yield return $"The table {table} must exist in the workspace; no data connector is known to make it.";
        foreach (string table in facts.Tables.Where(table => TableCatalog.Find(table)?.ConnectorId == "BehaviorAnalytics"))
            yield return $"User and entity behavior analytics (UEBA) must be on: it makes the table {table}.";
        foreach (string watchlist in facts.Watchlists)
            yield return $"The watchlist {watchlist} must exist, if only with its header.";
    }

    private static FactView Entity(EntityMapping mapping) =>
        new(mapping.Type.ToString(), string.Join(", ", mapping.Fields.Select(field => $"{field.Identifier} = {field.Column}")));

    private static string Words(TriggerOperator comparison) => comparison switch
    {
        TriggerOperator.GreaterThan => "more than",
        TriggerOperator.LessThan => "fewer than",
        TriggerOperator.Equal => "exactly",
        _ => "any number other than",
    };

    private static string Words(IncidentConfiguration incidents) => incidents switch
    {
        { CreateIncident: false } => "none",
        { Grouping: null } => "one for each alert",
        { Grouping: { } grouping } => $"alerts of {DurationText.Words(grouping.Lookback)} with {Words(grouping)} share one",
    };

    private static string Words(IncidentGrouping grouping) => grouping.Matching switch
    {
        IncidentMatching.AllEntities => "the same entities",
        IncidentMatching.AnyAlert => "this rule",
        _ => $"the same {string.Join(", ", Selected(grouping))}",
    };

    private static IEnumerable<string> Selected(IncidentGrouping grouping) =>
    [
        .. grouping.ByEntities.Select(entity => entity.ToString()),
        .. grouping.ByAlertDetails.Select(detail => detail.ToString()),
        .. grouping.ByCustomDetails,
    ];
}
