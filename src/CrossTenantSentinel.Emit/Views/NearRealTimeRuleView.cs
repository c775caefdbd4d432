namespace CrossTenantSentinel.Emit.Views;

/// <summary>The YAML of a near-real-time rule; keys in the order of Microsoft's own content, none about a schedule.</summary>
internal sealed record NearRealTimeRuleView(
    string Id,
    string Name,
    string Description,
    string Severity,
    string Status,
    IReadOnlyList<ConnectorView> RequiredDataConnectors,
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
