namespace CrossTenantSentinel.Emit.Views;

/// <summary>Whether alerts become incidents (<c>incidentConfiguration</c>).</summary>
internal sealed record IncidentView(bool CreateIncident, IncidentGroupingView? GroupingConfiguration);
