using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Entities;

namespace CrossTenantSentinel.Emit.Views;

/// <summary>The blocks that rule YAML and ARM templates have in common, key by key.</summary>
internal static class AlertingView
{
    public static IReadOnlyList<EntityMappingView>? Entities(Detection detection) =>
        detection.Entities.Count == 0
            ? null
            : [.. detection.Entities.Select(mapping => new EntityMappingView(mapping.Type.ToString(), [.. mapping.Fields.Select(Field)]))];

    public static IReadOnlyList<SentinelEntityView>? SentinelEntities(AnalyticsRule rule) =>
        rule.SentinelEntitiesColumn is { } column ? [new SentinelEntityView(column)] : null;

    public static IReadOnlyList<NamedText>? CustomDetails(Detection detection) =>
        NullIfEmpty<NamedText>([.. detection.CustomDetails.Select(detail => new NamedText(detail.Key, detail.Column))]);

    public static AlertDetailsView? Details(AnalyticsRule rule)
    {
        if (rule.AlertDetails is not { } details)
            return null;
        AlertDetailsView view = new(
            details.DisplayNameFormat,
            details.DescriptionFormat,
            details.TacticsColumn,
            details.SeverityColumn,
            NullIfEmpty<DynamicPropertyView>([.. details.DynamicProperties.Select(property => new DynamicPropertyView(property.Property.ToString(), property.Column))]));
        return view == new AlertDetailsView(null, null, null, null, null) ? null : view;
    }

    public static EventGroupingView Grouping(AnalyticsRule rule) => new(rule.EventGrouping.ToString());

    public static IncidentView Incidents(AnalyticsRule rule) =>
        new(rule.Incidents.CreateIncident, rule.Incidents.Grouping is { } grouping ? IncidentGrouping(grouping) : null);

    /// <summary>An optional list: left out when it is empty.</summary>
    public static IReadOnlyList<T>? NullIfEmpty<T>(IReadOnlyList<T> items) => items.Count == 0 ? null : items;

    private static FieldMappingView Field(FieldMapping field) => new(field.Identifier, field.Column);

    private static IncidentGroupingView IncidentGrouping(IncidentGrouping grouping) => new(
        Enabled: true,
        grouping.ReopenClosedIncident,
        DurationText.Iso(grouping.Lookback),
        grouping.Matching.ToString(),
        NullIfEmpty<string>([.. grouping.ByEntities.Select(entity => entity.ToString())]),
        NullIfEmpty<string>([.. grouping.ByAlertDetails.Select(detail => detail.ToString())]),
        NullIfEmpty(grouping.ByCustomDetails));
}
