using CrossTenantSentinel.Entities;

namespace CrossTenantSentinel.Detections;

/// <summary>How alerts join an open incident.</summary>
public sealed record IncidentGrouping
{
    private IncidentGrouping(IncidentMatching matching, TimeSpan lookback) => (Matching, Lookback) = (matching, lookback);

    /// <summary>What must match.</summary>
    public IncidentMatching Matching { get; }

    /// <summary>How far back an incident may have been opened: 5 minutes to 7 days.</summary>
    public TimeSpan Lookback { get; }

    /// <summary>Whether a closed incident is opened again; no effect once the workspace is in the Defender portal. False by default.</summary>
    public bool ReopenClosedIncident { get; init; }

    /// <summary>With <see cref="IncidentMatching.Selected"/>: the entity types that must match; only types the rule maps.</summary>
    public IReadOnlyList<EntityType> ByEntities { get; private init; } = [];

    /// <summary>With <see cref="IncidentMatching.Selected"/>: the alert details that must match.</summary>
    public IReadOnlyList<AlertDetail> ByAlertDetails { get; private init; } = [];

    /// <summary>With <see cref="IncidentMatching.Selected"/>: the custom detail keys that must match; only keys the rule has.</summary>
    public IReadOnlyList<string> ByCustomDetails { get; private init; } = [];

    /// <summary>Alerts with the same entities belong together.</summary>
    public static IncidentGrouping ByAllEntities(TimeSpan lookback) => new(IncidentMatching.AllEntities, lookback);

    /// <summary>All alerts of the rule belong together.</summary>
    public static IncidentGrouping ByRule(TimeSpan lookback) => new(IncidentMatching.AnyAlert, lookback);

    /// <summary>Alerts that agree in what is selected belong together; select at least one thing.</summary>
    public static IncidentGrouping BySelection(
        TimeSpan lookback,
        IReadOnlyList<EntityType>? entities = null,
        IReadOnlyList<AlertDetail>? alertDetails = null,
        IReadOnlyList<string>? customDetails = null) =>
        new(IncidentMatching.Selected, lookback)
        {
            ByEntities = entities ?? [],
            ByAlertDetails = alertDetails ?? [],
            ByCustomDetails = customDetails ?? [],
        };
}
