using CrossTenantSentinel.Documents;
using static CrossTenantSentinel.Checks.Structure.ValueShape;

namespace CrossTenantSentinel.Checks.Structure;

/// <summary>
/// The keys of rules and hunting queries in YAML. Sources: Azure-Sentinel's schema tests and packager, Microsoft's guide for rules of
/// solutions, and the alertRules API for the blocks that the packager copies.
/// </summary>
internal static class RuleKeys
{
    /// <summary>The keys of a rule.</summary>
    public static readonly KeyBlock Rule = new(
        "rule",
        new("id", Text),
        new("name", Text),
        new("description", Text),
        new("severity", Text),
        new("status", Text),
        new("requiredDataConnectors", BlockList, new(
            "requiredDataConnectors",
            new("connectorId", Text) { IsRequired = true },
            new("dataTypes", TextList) { IsRequired = true })),
        new("queryFrequency", Text),
        new("queryPeriod", Text),
        new("triggerOperator", Text),
        new("triggerThreshold", Text),
        new("tactics", TextList),
        new("relevantTechniques", TextList),
        new("tags", Free),
        new("query", Text),
        new("entityMappings", BlockList, new(
            "entityMappings",
            new("entityType", Text) { IsRequired = true },
            new("fieldMappings", BlockList, new(
                "fieldMappings",
                new("identifier", Text) { IsRequired = true },
                new("columnName", Text) { IsRequired = true }))
            { IsRequired = true })),
        new("sentinelEntitiesMappings", BlockList, new(
            "sentinelEntitiesMappings",
            new KeyShape("columnName", Text) { IsRequired = true })),
        new("customDetails", Pairs),
        new("alertDetailsOverride", Block, new(
            "alertDetailsOverride",
            new("alertDisplayNameFormat", Text),
            new("alertDescriptionFormat", Text),
            new("alertTacticsColumnName", Text),
            new("alertSeverityColumnName", Text),
            new("alertDynamicProperties", BlockList, new(
                "alertDynamicProperties",
                new("alertProperty", Text) { IsRequired = true },
                new("value", Text) { IsRequired = true })))),
        new("eventGroupingSettings", Block, new(
            "eventGroupingSettings",
            new KeyShape("aggregationKind", Text) { IsRequired = true })),
        new("incidentConfiguration", Block, new(
            "incidentConfiguration",
            new("createIncident", Text) { IsRequired = true },
            new("groupingConfiguration", Block, new(
                "groupingConfiguration",
                new("enabled", Text) { IsRequired = true },
                new("reopenClosedIncident", Text) { IsRequired = true },
                new("lookbackDuration", Text) { IsRequired = true },
                new("matchingMethod", Text) { IsRequired = true },
                new("groupByEntities", TextList),
                new("groupByAlertDetails", TextList),
                new("groupByCustomDetails", TextList))))),
        new("suppressionDuration", Text),
        new("suppressionEnabled", Text),
        new("version", Text),
        new("kind", Text),
        new("metadata", Free),
        new("enabled", Text),
        new("displayName", Text),
        new("techniques", TextList),
        new("subTechniques", TextList),
        new("alertRuleTemplateName", Text),
        new("templateVersion", Text));

    /// <summary>Keys of the API that Azure-Sentinel's tools do not read from YAML, but deployers of other repositories do.</summary>
    public static readonly IReadOnlyList<string> OfTheApi = ["enabled", "displayName", "techniques", "subTechniques", "alertRuleTemplateName", "templateVersion"];

    /// <summary>The maps of a rule that have a known set of keys, the rule first, each with that set.</summary>
    public static IEnumerable<(MapNode Map, KeyBlock Block)> In(DocumentNode? rule) => rule is MapNode map ? In(map, Rule) : [];

    private static IEnumerable<(MapNode Map, KeyBlock Block)> In(MapNode map, KeyBlock block)
    {
        yield return (map, block);
        foreach (KeyShape key in block.Keys.Where(key => key.Block is not null))
        {
            // A block where a list of blocks is due is of the wrong shape, and nothing in it can be told right from wrong.
            IReadOnlyList<DocumentNode> values = key.Value == BlockList ? map.List(key.Name) : map[key.Name] is { } value ? [value] : [];
            foreach (MapNode below in values.OfType<MapNode>())
            {
                foreach ((MapNode, KeyBlock) found in In(below, key.Block!))
                    yield return found;
            }
        }
    }
}
