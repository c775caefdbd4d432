using System.Globalization;
using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Watchlists;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary>What content says of itself, as names and values.</summary>
internal static class ContentFacts
{
    /// <summary>The facts of an item, in the order of showing.</summary>
    public static IEnumerable<(string Name, string Value)> Of(ContentItem item) => item switch
    {
        Detection detection => OfDetection(detection),
        Watchlist watchlist =>
        [
            ("Search key", watchlist.SearchKey),
            ("Rows", watchlist.AllRows.Count.ToString(CultureInfo.InvariantCulture)),
            ("Description", watchlist.Description),
        ],
        KqlFunction function =>
        [
            ("Id", function.Id.ToString()),
            ("Parameters", function.Parameters.Count == 0 ? "none" : function.Signature),
            ("Version", function.Version.ToString()),
            ("Description", function.Description),
        ],
        AutomationRule rule =>
        [
            ("Id", rule.Id.ToString()),
            ("Order", rule.Order.ToString(CultureInfo.InvariantCulture)),
            ("Runs", $"when an incident is {rule.Trigger.ToString().ToLowerInvariant()}"),
            ("Conditions", rule.Conditions.Count.ToString(CultureInfo.InvariantCulture)),
            ("Actions", rule.Actions.Count.ToString(CultureInfo.InvariantCulture)),
            ("Description", rule.Description),
        ],
        Workbook workbook =>
        [
            ("Steps", PlacedItem.In(workbook).Count().ToString(CultureInfo.InvariantCulture)),
            ("Queries", WorkbookQueries.Of(workbook).Select(query => query.Path).Distinct().Count().ToString(CultureInfo.InvariantCulture)),
            ("Version", workbook.Version.ToString()),
            ("Description", workbook.Description),
        ],
        _ => [],
    };

    private static IEnumerable<(string Name, string Value)> OfDetection(Detection detection)
    {
        yield return ("Id", detection.Id.ToString());
        yield return ("Version", detection.Version.ToString());
        if (detection is AnalyticsRule rule)
            yield return ("Severity", rule.Severity.ToString());
        if (detection is ScheduledRule { Schedule: var schedule, Trigger: var trigger })
        {
            yield return ("Schedule", $"every {Duration.Of(schedule.Every)} over the last {Duration.Of(schedule.Lookback)}");
            yield return ("Trigger", string.Create(CultureInfo.InvariantCulture, $"rows {trigger.Operator} {trigger.Threshold}"));
        }

        yield return ("Tactics", string.Join(", ", TacticInference.Infer(detection.Tactics, detection.Techniques).Tactics));
        yield return ("Techniques", string.Join(", ", detection.Techniques));
        foreach (EntityMapping entity in detection.Entities)
            yield return ("Entity", $"{entity.Type}: {string.Join(", ", entity.Fields.Select(field => $"{field.Identifier} = {field.Column}"))}");
        if (detection.CustomDetails.Count > 0)
            yield return ("Details", string.Join(", ", detection.CustomDetails.Select(detail => detail.Key == detail.Column ? detail.Key : $"{detail.Key} = {detail.Column}")));
        yield return ("Scenarios", detection.AllScenarios.Count.ToString(CultureInfo.InvariantCulture));
        yield return ("Description", detection.Description);
        yield return ("Misses", detection.Misses);
    }
}
