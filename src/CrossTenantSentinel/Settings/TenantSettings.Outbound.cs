namespace CrossTenantSentinel.Settings;

/// <content>What only rules about our users in other tenants ask for.</content>
public sealed partial record TenantSettings
{
    /// <summary>Users of ours that make a burst of first sign-ins to a tenant nobody has used before: at least 2. 3 by default; 2 are enough where the tenant is a look-alike.</summary>
    public int NewTenantBurstMinUsers { get; init; } = 3;

    /// <summary>Time after the first sign-in in which further users count towards the burst: 1 hour to 3 days. 1 day by default.</summary>
    public TimeSpan NewTenantBurstWindow { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Time after the acceptance of an invitation in which a first sign-in belongs to it: 5 minutes to 1 day. 2 hours by default.</summary>
    public TimeSpan InvitationAcceptedWindow { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Refused attempts of a user at one tenant within 6 hours that make an alert: at least 1. 5 by default.</summary>
    public int PolicyBlockedMinAttempts { get; init; } = 5;

    /// <summary>Tenants that refuse a user within 6 hours, from which on it is probing: at least 1. 3 by default.</summary>
    public int PolicyBlockedMinTenants { get; init; } = 3;

    /// <summary>Refused attempts of a user within 6 hours that raise the severity to Medium: at least 1. 20 by default.</summary>
    public int PolicyBlockedHighCount { get; init; } = 20;

    /// <summary>Attempts of foreign identities with one application that tenant restrictions have to refuse before an alert: at least 1. 1 by default.</summary>
    public int RestrictionMinAttempts { get; init; } = 1;

    /// <summary>Tenants whose refused identities stay quiet, such as the consumer tenant where personal accounts are tolerated. Empty by default.</summary>
    public IReadOnlyList<Guid> RestrictionIgnoreTenants { get; init; } = [];

    /// <summary>Days that the hunt for access without policy looks back: 1 to 90. 14 by default.</summary>
    public int PolicyGapDays { get; init; } = 14;

    /// <summary>Share of a user's sign-ins at home with an enforced policy, in percent, from which on access abroad without one is a gap: 1 to 100. 80 by default.</summary>
    public int PolicyGapInternalPercent { get; init; } = 80;

    /// <summary>Whether the hunt for access without policy also lists users whom policies at home do not cover, and sign-ins whose policies are not logged. False by default.</summary>
    public bool PolicyGapShowAll { get; init; }

    /// <summary>Users with password failures from one network at one foreign tenant within an hour, from which on it is a spray: at least 2. 5 by default.</summary>
    public int ForeignEndpointSprayUsers { get; init; } = 5;

    /// <summary>Password failures of one user from one network at one foreign tenant within an hour, from which on it is guessing: at least 2. 10 by default.</summary>
    public int ForeignEndpointGuesses { get; init; } = 10;

    /// <summary>Password failures from one network at one foreign tenant within an hour that are enough when one of them is a lockout: at least 1. 3 by default.</summary>
    public int ForeignEndpointLockoutGuesses { get; init; } = 3;
}
