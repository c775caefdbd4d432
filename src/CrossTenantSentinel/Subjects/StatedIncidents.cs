using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Subjects;

/// <summary>The incident configuration as it is written.</summary>
public sealed record StatedIncidents
{
    /// <summary>The place of the block.</summary>
    public required Anchor At { get; init; }

    /// <summary><c>createIncident</c>.</summary>
    public Stated? CreateIncident { get; init; }

    /// <summary>The place of <c>groupingConfiguration</c>; null when there is none.</summary>
    public Anchor? Grouping { get; init; }

    /// <summary><c>enabled</c>.</summary>
    public Stated? GroupingEnabled { get; init; }

    /// <summary><c>reopenClosedIncident</c>.</summary>
    public Stated? ReopenClosedIncident { get; init; }

    /// <summary><c>lookbackDuration</c>, ISO 8601.</summary>
    public Stated? Lookback { get; init; }

    /// <summary><c>matchingMethod</c>.</summary>
    public Stated? MatchingMethod { get; init; }

    /// <summary><c>groupByEntities</c>.</summary>
    public IReadOnlyList<Stated> ByEntities { get; init; } = [];

    /// <summary><c>groupByAlertDetails</c>.</summary>
    public IReadOnlyList<Stated> ByAlertDetails { get; init; } = [];

    /// <summary><c>groupByCustomDetails</c>.</summary>
    public IReadOnlyList<Stated> ByCustomDetails { get; init; } = [];
}
