namespace CrossTenantSentinel.Emit.Views;

/// <summary>The YAML of a scheduled rule; keys in the order of Microsoft's own content.</summary>
internal sealed record ScheduledRuleView(
    string Id,
    string Name,
    string Description,
    string Severity,
    IReadOnlyList<ConnectorView> RequiredDataConnectors,
    string QueryFrequency,
    string QueryPeriod,
    string TriggerOperator,
    int TriggerThreshold,
    string Status,
    IReadOnlyList<string> Tactics,
    IReadOnlyList<string> RelevantTechniques,
    IReadOnlyList<string>? Tags,
    string Query,
    IReadOnlyList<EntityMappingView>? EntityMappings,
    IReadOnlyList<SentinelEntityView>? SentinelEntitiesMappings,
    IReadOnlyList<NamedText>? CustomDetails,
    AlertDetailsView? AlertDetailsOverride,
    EventGroupingView EventGroupingSettings,
    IncidentView IncidentConfiguration,
    string Version,
    string Kind);
