namespace CrossTenantSentinel.Detections;

/// <summary>Whether alerts become incidents, and how they are grouped (Sentinel: <c>incidentConfiguration</c>).</summary>
/// <param name="CreateIncident">Whether alerts make incidents.</param>
/// <param name="Grouping">How alerts join an incident; null when each alert makes its own.</param>
public sealed record IncidentConfiguration(bool CreateIncident, IncidentGrouping? Grouping)
{
    /// <summary>Incidents, grouped by all entities within 5 hours.</summary>
    public static IncidentConfiguration Default { get; } = new(true, IncidentGrouping.ByAllEntities(TimeSpan.FromHours(5)));

    /// <summary>Alerts only.</summary>
    public static IncidentConfiguration None { get; } = new(false, null);
}
