namespace CrossTenantSentinel.Cli.Reporting;

/// <summary>Why a finding is not reported.</summary>
/// <param name="Kind">Who decided.</param>
/// <param name="Reason">Why.</param>
public sealed record Acceptance(AcceptanceKind Kind, string Reason);
