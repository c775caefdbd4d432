using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;

namespace CrossTenantSentinel.Checks.Mappings;

/// <summary>Collects the columns that a detection names outside its query.</summary>
internal static class MappedColumns
{
    public static IEnumerable<MappedColumn> Of(Detection detection)
    {
        foreach (EntityMapping mapping in detection.Entities)
        {
            foreach (FieldMapping field in mapping.Fields)
                yield return new MappedColumn(field.Column, nameof(Detection.Entities), $"entity {mapping.Type}.{field.Identifier}", true);
        }

        foreach (CustomDetail detail in detection.CustomDetails)
            yield return new MappedColumn(detail.Column, nameof(Detection.CustomDetails), $"custom detail {detail.Key}", false);
        if (detection is AnalyticsRule rule)
        {
            foreach (MappedColumn column in OfAlert(rule))
                yield return column;
        }
    }

    private static IEnumerable<MappedColumn> OfAlert(AnalyticsRule rule)
    {
        if (rule.SentinelEntitiesColumn is { } entities)
            yield return new MappedColumn(entities, nameof(AnalyticsRule.SentinelEntitiesColumn), "Sentinel entities", false);
        if (rule.AlertDetails is not { } details)
            yield break;
        foreach ((string member, string? format) in new[] { (nameof(AlertDetails.DisplayNameFormat), details.DisplayNameFormat), (nameof(AlertDetails.DescriptionFormat), details.DescriptionFormat) })
        {
            foreach (Placeholder placeholder in Placeholder.In(format ?? "").Where(placeholder => placeholder.IsWellFormed))
                yield return new MappedColumn(placeholder.Column!, member, $"placeholder {placeholder.Text}", false);
        }

        if (details.SeverityColumn is { } severity)
            yield return new MappedColumn(severity, nameof(AlertDetails.SeverityColumn), "alert severity", true);
        if (details.TacticsColumn is { } tactics)
            yield return new MappedColumn(tactics, nameof(AlertDetails.TacticsColumn), "alert tactics", false);
        foreach (DynamicProperty property in details.DynamicProperties)
            yield return new MappedColumn(property.Column, nameof(AlertDetails.DynamicProperties), $"alert property {property.Property}", false);
    }
}
