using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Adoption.Readers;

/// <summary>Reads what the YAML of a rule and the properties of a template's rule have in common.</summary>
internal sealed class RuleReader(NodeValues values)
{
    /// <summary>Adds everything that both call by the same name.</summary>
    public RuleSubject Read(RuleSubject rule, DocumentNode map) => rule with
    {
        Description = values.Value(map, "description"),
        Severity = values.Value(map, "severity"),
        Status = values.Value(map, "status"),
        Frequency = values.Value(map, "queryFrequency"),
        Period = values.Value(map, "queryPeriod"),
        TriggerOperator = values.Value(map, "triggerOperator"),
        TriggerThreshold = values.Value(map, "triggerThreshold"),
        SuppressionEnabled = values.Value(map, "suppressionEnabled"),
        SuppressionDuration = values.Value(map, "suppressionDuration"),
        Tactics = values.Values(map, "tactics"),
        Connectors = Connectors(map),
        Entities = Entities(map),
        SentinelEntities = [.. (NodeValues.Items(map, "sentinelEntitiesMappings") ?? []).Select(item => values.Value(item, "columnName")).OfType<Stated>()],
        CustomDetails = values.Pairs(map["customDetails"]),
        AlertDetails = AlertDetails(map),
        EventGrouping = values.Value(map["eventGroupingSettings"], "aggregationKind"),
        Incidents = Incidents(map),
        Tags = values.Values(map, "tags") ?? [],
        Query = map.Scalar("query") is { IsNull: false } query ? new SubjectQuery(new DocumentText(query)) : null,
    };

    private IReadOnlyList<StatedConnector>? Connectors(DocumentNode map) => NodeValues.Items(map, "requiredDataConnectors") is not { } items
        ? null
        : [.. items.Select(item => new StatedConnector(values.Value(item, "connectorId"), values.Values(item, "dataTypes"), item.At()))];

    private IReadOnlyList<StatedMapping>? Entities(DocumentNode map) => NodeValues.Items(map, "entityMappings") is not { } items
        ? null
        : [.. items.Select(item => new StatedMapping(
            values.Value(item, "entityType"),
            [.. (NodeValues.Items(item, "fieldMappings") ?? []).Select(field => new StatedField(values.Value(field, "identifier"), values.Value(field, "columnName"), field.At()))],
            item.At()))];

    private StatedAlertDetails? AlertDetails(DocumentNode map) => map["alertDetailsOverride"] is not { } details || details is ScalarNode { IsNull: true }
        ? null
        : new StatedAlertDetails
        {
            At = NodeValues.KeyOf(map, "alertDetailsOverride")!,
            DisplayNameFormat = values.Value(details, "alertDisplayNameFormat"),
            DescriptionFormat = values.Value(details, "alertDescriptionFormat"),
            SeverityColumn = values.Value(details, "alertSeverityColumnName"),
            TacticsColumn = values.Value(details, "alertTacticsColumnName"),
            DynamicProperties = [.. (NodeValues.Items(details, "alertDynamicProperties") ?? []).Select(item => new StatedPair(values.Value(item, "alertProperty"), values.Value(item, "value")))],
        };

    private StatedIncidents? Incidents(DocumentNode map)
    {
        if (map["incidentConfiguration"] is not { } incidents || incidents is ScalarNode { IsNull: true })
            return null;
        DocumentNode? grouping = incidents["groupingConfiguration"];
        return new StatedIncidents
        {
            At = NodeValues.KeyOf(map, "incidentConfiguration")!,
            CreateIncident = values.Value(incidents, "createIncident"),
            Grouping = grouping is null or ScalarNode { IsNull: true } ? null : NodeValues.KeyOf(incidents, "groupingConfiguration"),
            GroupingEnabled = values.Value(grouping, "enabled"),
            ReopenClosedIncident = values.Value(grouping, "reopenClosedIncident"),
            Lookback = values.Value(grouping, "lookbackDuration"),
            MatchingMethod = values.Value(grouping, "matchingMethod"),
            ByEntities = values.Values(grouping, "groupByEntities") ?? [],
            ByAlertDetails = values.Values(grouping, "groupByAlertDetails") ?? [],
            ByCustomDetails = values.Values(grouping, "groupByCustomDetails") ?? [],
        };
    }
}
