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
        SentinelEntities = [.. (values.Items(map, "sentinelEntitiesMappings") ?? []).Select(item => values.Value(item, "columnName")).OfType<Stated>()],
        CustomDetails = values.Pairs(values.Child(map, "customDetails")),
        AlertDetails = AlertDetails(map),
        EventGrouping = values.Value(values.Child(map, "eventGroupingSettings"), "aggregationKind"),
        Incidents = Incidents(map),
        Tags = values.Values(map, "tags") ?? [],
        Query = values.Query(map, "query"),
    };

    private IReadOnlyList<StatedConnector>? Connectors(DocumentNode map) => values.Items(map, "requiredDataConnectors") is not { } items
        ? null
        : [.. items.Select(item => new StatedConnector(values.Value(item, "connectorId"), values.Values(item, "dataTypes"), item.At()))];

    private IReadOnlyList<StatedMapping>? Entities(DocumentNode map) => values.Items(map, "entityMappings") is not { } items
        ? null
        : [.. items.Select(item => new StatedMapping(
            values.Value(item, "entityType"),
            [.. (values.Items(item, "fieldMappings") ?? []).Select(field => new StatedField(values.Value(field, "identifier"), values.Value(field, "columnName"), field.At()))],
            item.At()))];

    private StatedAlertDetails? AlertDetails(DocumentNode map) => values.Child(map, "alertDetailsOverride") is not { } details || details is ScalarNode
        ? null
        : new StatedAlertDetails
        {
            At = NodeValues.KeyOf(map, "alertDetailsOverride")!,
            DisplayNameFormat = values.Value(details, "alertDisplayNameFormat"),
            DescriptionFormat = values.Value(details, "alertDescriptionFormat"),
            SeverityColumn = values.Value(details, "alertSeverityColumnName"),
            TacticsColumn = values.Value(details, "alertTacticsColumnName"),
            DynamicProperties = [.. (values.Items(details, "alertDynamicProperties") ?? []).Select(item => new StatedPair(values.Value(item, "alertProperty"), values.Value(item, "value")))],
        };

    private StatedIncidents? Incidents(DocumentNode map)
    {
        if (values.Child(map, "incidentConfiguration") is not { } incidents || incidents is ScalarNode)
            return null;
        DocumentNode? grouping = values.Child(incidents, "groupingConfiguration");
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
