using CrossTenantSentinel.Emit.Views;

namespace CrossTenantSentinel.Emit.Arm;

/// <summary>Properties of an alert rule of kind Scheduled.</summary>
internal sealed record ArmScheduledRuleView(
    string DisplayName,
    string Description,
    bool Enabled,
    string Severity,
    string Query,
    string QueryFrequency,
    string QueryPeriod,
    string TriggerOperator,
    int TriggerThreshold,
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
