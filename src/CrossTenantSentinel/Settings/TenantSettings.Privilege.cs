namespace CrossTenantSentinel.Settings;

/// <content>What only rules about privilege and risk ask for.</content>
public sealed partial record TenantSettings
{
    /// <summary>
    /// How long a sign-in of a privileged account waits, from its arrival on, before its multifactor evidence is judged, because the log completes
    /// it late: 0 to 2 hours. 15 minutes by default.
    /// </summary>
    public TimeSpan NoMfaSettleTime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Home tenants whose multifactor claims our cross-tenant access settings trust. Their privileged users stay quiet where a policy of ours was
    /// enforced, even if the log says nothing of multifactor authentication. Empty by default.
    /// </summary>
    public IReadOnlyList<Guid> NoMfaTrustedHomeTenants { get; init; } = [];

    /// <summary>Whether privileged accounts of our own are watched for missing multifactor evidence too. False by default.</summary>
    public bool NoMfaIncludeInternal { get; init; }

    /// <summary>The lowest user risk that counts when a user of ours works in other tenants: <c>low</c>, <c>medium</c> or <c>high</c>. <c>medium</c> by default.</summary>
    public string RiskAbroadMinRisk { get; init; } = "medium";

    /// <summary>Days that a risk detection of a user of ours counts for what the user does in other tenants: 1 to 13. 7 by default.</summary>
    public int RiskAbroadDays { get; init; } = 7;

    /// <summary>Whether detections that were made offline count too when a user of ours works in other tenants. True by default.</summary>
    public bool RiskAbroadIncludeOffline { get; init; } = true;

    /// <summary>Whether other blocks of a risky external sign-in (Conditional Access, lock-out) count beside those for risk in the home tenant. True by default.</summary>
    public bool RiskBlockedIncludeRiskyBlocks { get; init; } = true;

    /// <summary>
    /// What makes a sign-in of a service provider or of Microsoft's support unusual: <c>provider</c> (not in the tenant directory), <c>user</c> (first
    /// sign-in), <c>country</c> (new for the provider), <c>tool</c> (command line), <c>hours</c> and <c>support</c> (no approved request). All by default.
    /// </summary>
    public IReadOnlyList<string> ServiceProviderAspects { get; init; } = ["provider", "user", "country", "tool", "hours", "support"];

    /// <summary>The hour (UTC) at which the working day of service providers begins: 0 to 23. 0 by default.</summary>
    public int ServiceProviderHoursStart { get; init; }

    /// <summary>The hour (UTC) at which the working day of service providers ends: 1 to 24; before the start, the day passes midnight. 24 by default: all hours.</summary>
    public int ServiceProviderHoursEnd { get; init; } = 24;

    /// <summary>Days that an approved request for Microsoft's support allows sign-ins of its engineers: 1 to 13. 7 by default.</summary>
    public int SupportApprovalDays { get; init; } = 7;
}
