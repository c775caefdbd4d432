using CrossTenantSentinel.Cli.Reporting;

namespace CrossTenantSentinel.Cli.Triage;

/// <summary>Findings after everybody's decisions.</summary>
/// <param name="Reported">What is reported, in order, with severities as decided.</param>
/// <param name="Accepted">What is not: suppressed, or in the baseline; in order.</param>
public sealed record Triaged(IReadOnlyList<LocatedFinding> Reported, IReadOnlyList<LocatedFinding> Accepted);
