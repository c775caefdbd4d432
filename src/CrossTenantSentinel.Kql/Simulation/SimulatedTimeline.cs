namespace CrossTenantSentinel.Kql.Simulation;

/// <summary>What a rule made of the events of a scenario in one timeline.</summary>
/// <param name="Runs">The times of its runs.</param>
/// <param name="LastArrival">When the last row reached the workspace.</param>
/// <param name="Missed">Rows that should have been alerted and are in no alert.</param>
/// <param name="Repeated">Rows that are in more alerts than they should.</param>
/// <param name="Alerts">How many alerts there were.</param>
public sealed record SimulatedTimeline(IReadOnlyList<DateTime> Runs, DateTime LastArrival, int Missed, int Repeated, int Alerts);
