namespace CrossTenantSentinel.Emit.Views;

/// <summary>The YAML of a hunting query; keys in the order of Microsoft's own content.</summary>
internal sealed record HuntingQueryView(
    string Id,
    string Name,
    string Description,
    IReadOnlyList<ConnectorView> RequiredDataConnectors,
    IReadOnlyList<string> Tactics,
    IReadOnlyList<string> RelevantTechniques,
    IReadOnlyList<string>? Tags,
    string Query,
    IReadOnlyList<EntityMappingView>? EntityMappings,
    IReadOnlyList<NamedText>? CustomDetails,
    string Version);
