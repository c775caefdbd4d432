namespace CrossTenantSentinel.Emit.Views;

/// <summary>How alerts join an incident. The lookback is in ISO 8601, also in YAML: the packager copies this block as it is.</summary>
internal sealed record IncidentGroupingView(
    bool Enabled,
    bool ReopenClosedIncident,
    string LookbackDuration,
    string MatchingMethod,
    IReadOnlyList<string>? GroupByEntities,
    IReadOnlyList<string>? GroupByAlertDetails,
    IReadOnlyList<string>? GroupByCustomDetails);
