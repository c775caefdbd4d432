using CrossTenantSentinel.Emit.Views;

namespace CrossTenantSentinel.Emit.Arm;

/// <summary>Properties of an alert rule of kind NRT: those of a scheduled rule without schedule and trigger.</summary>
internal sealed record ArmNearRealTimeRuleView(
    string DisplayName,
    string Description,
    bool Enabled,
    string Severity,
    string Query,
    bool SuppressionEnabled,
    string SuppressionDuration,
    IReadOnlyList<string> Tactics,
    IReadOnlyList<string> Techniques,
    IReadOnlyList<string>? SubTechniques,
    IReadOnlyList<EntityMappingView>? EntityMappings,
    IReadOnlyList<SentinelEntityView>? SentinelEntitiesMappings,
    IReadOnlyList<NamedText>? CustomDetails,
    AlertDetailsView? AlertDetailsOverride,
    EventGroupingView EventGroupingSettings,
    IncidentView IncidentConfiguration);
