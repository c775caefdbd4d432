using System.Text;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.Limits;

namespace CrossTenantSentinel.Alerts;

/// <summary>
/// Raises alerts from the rows of one run of a rule, the way Sentinel does: trigger threshold, event grouping, formats with placeholders, severity
/// from a column, entities, custom details.
/// </summary>
public static class AlertRaising
{
    /// <summary>The alerts; none when the number of rows does not meet the trigger.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="rows">The rows: texts by column.</param>
    public static IReadOnlyList<Alert> Of(AnalyticsRule rule, IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(rows);
        if (!IsTriggered(rule, rows.Count))
            return [];
        if (rule.EventGrouping == AlertGrouping.SingleAlert)
            return [Raise(rule, rows)];
        int most = rule is NearRealTimeRule ? SentinelLimits.NearRealTimeAlertsPerRun : SentinelLimits.AlertsPerRun;
        if (rows.Count <= most)
            return [.. rows.Select(row => Raise(rule, [row]))];
        // The last alert sums up the rows that got none of their own.
        return [.. rows.Take(most - 1).Select(row => Raise(rule, [row])), Raise(rule, [.. rows.Skip(most - 1)])];
    }

    private static bool IsTriggered(AnalyticsRule rule, int rows) => rule is not ScheduledRule { Trigger: { } trigger }
        ? rows > 0
        : trigger.Operator switch
        {
            TriggerOperator.GreaterThan => rows > trigger.Threshold,
            TriggerOperator.LessThan => rows < trigger.Threshold,
            TriggerOperator.Equal => rows == trigger.Threshold,
            _ => rows != trigger.Threshold,
        };

    private static Alert Raise(AnalyticsRule rule, IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        IReadOnlyDictionary<string, string> first = rows.Count > 0 ? rows[0] : new Dictionary<string, string>();
        AlertDetails? details = rule.AlertDetails;
        return new Alert(
            Filled(details?.DisplayNameFormat, first) ?? rule.Name,
            Filled(details?.DescriptionFormat, first) ?? rule.Description,
            SeverityOf(rule, first),
            [.. rows.SelectMany(row => rule.Entities.Select(mapping => EntityOf(mapping, row))).OfType<AlertEntity>().Distinct()],
            rule.CustomDetails.ToDictionary(detail => detail.Key, detail => ValuesOf(detail.Column, rows), StringComparer.Ordinal),
            rows.Count);
    }

    /// <summary>A format without any value left, such as one whose only column is empty, gives way to the rule's own text.</summary>
    private static string? Filled(string? format, IReadOnlyDictionary<string, string> row)
    {
        if (format is null)
            return null;
        StringBuilder text = new();
        int done = 0;
        // In one go: a value that looks like a placeholder stays as it is.
        foreach (Placeholder placeholder in Placeholder.In(format).Where(placeholder => placeholder.IsWellFormed))
        {
            int place = format.IndexOf(placeholder.Text, done, StringComparison.Ordinal);
            text.Append(format, done, place - done).Append(row.GetValueOrDefault(placeholder.Column!, string.Empty));
            done = place + placeholder.Text.Length;
        }

        text.Append(format, done, format.Length - done);
        return string.IsNullOrWhiteSpace(text.ToString()) ? null : text.ToString();
    }

    private static AlertSeverity SeverityOf(AnalyticsRule rule, IReadOnlyDictionary<string, string> row) =>
        rule.AlertDetails?.SeverityColumn is { } column
        && Enum.TryParse(row.GetValueOrDefault(column), ignoreCase: true, out AlertSeverity severity)
        && Enum.IsDefined(severity)
            ? severity
            : rule.Severity;

    private static AlertEntity? EntityOf(EntityMapping mapping, IReadOnlyDictionary<string, string> row)
    {
        KeyValuePair<string, string>[] identifiers =
        [
            .. mapping.Fields
                .Select(field => KeyValuePair.Create(field.Identifier, row.GetValueOrDefault(field.Column, string.Empty)))
                .Where(pair => pair.Value.Length > 0),
        ];
        return identifiers.Length == 0 ? null : new AlertEntity(mapping.Type, identifiers);
    }

    private static IReadOnlyList<string> ValuesOf(string column, IReadOnlyList<IReadOnlyDictionary<string, string>> rows) =>
    [
        .. rows.Select(row => row.GetValueOrDefault(column, string.Empty))
            .Where(value => value.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Take(SentinelLimits.ValuesPerCustomDetail),
    ];
}
