namespace CrossTenantSentinel.Settings;

/// <content>What only rules about Azure resources ask for.</content>
public sealed partial record TenantSettings
{
    /// <summary>Whether subscriptions that appear in our own activity log count as ours beside those of the watchlist. True by default.</summary>
    public bool LearnOwnSubscriptions { get; init; } = true;

    /// <summary>Whether private endpoints that connect to other organisations alert like peerings. False by default.</summary>
    public bool PeeringIncludePrivateLink { get; init; }

    /// <summary>Whether the removal of a peering alerts (with severity Low). False by default.</summary>
    public bool PeeringIncludeDeletes { get; init; }

    /// <summary>Whether a peering whose remote network cannot be read from the log alerts (with severity Low). False by default.</summary>
    public bool PeeringAlertUnknownRemote { get; init; }

    /// <summary>Operations on Azure resources that an external caller should not perform: operation names, lower case.</summary>
    public IReadOnlyList<string> HighImpactOperations { get; init; } =
    [
        "microsoft.compute/virtualmachines/runcommand/action", "microsoft.compute/virtualmachines/runcommands/write",
        "microsoft.compute/virtualmachinescalesets/virtualmachines/runcommand/action", "microsoft.compute/virtualmachines/extensions/write",
        "microsoft.storage/storageaccounts/listkeys/action", "microsoft.automation/automationaccounts/runbooks/write",
        "microsoft.automation/automationaccounts/jobs/write", "microsoft.authorization/roleassignments/write",
        "microsoft.network/networksecuritygroups/write", "microsoft.network/networksecuritygroups/securityrules/write",
        "microsoft.insights/diagnosticsettings/delete", "microsoft.authorization/elevateaccess/action",
    ];

    /// <summary>Role definitions whose assignment to an external identity is of high severity, by id: Owner, User Access Administrator, Role Based Access Control Administrator.</summary>
    public IReadOnlyList<Guid> PrivilegedRoleDefinitionIds { get; init; } =
    [
        new("8e3af657-a8ff-443c-a75c-2fe8c4bcb635"), new("18d7d88d-d35e-4fb5-a5c3-7773c20a72d9"), new("f58310d9-a9f6-439a-9e8d-f62e7b41a168"),
    ];

    /// <summary>
    /// Tenants that Azure access may be delegated to, beside those that the tenant directory approves with the relationship serviceProvider. Empty by
    /// default.
    /// </summary>
    public IReadOnlyList<Guid> ApprovedManagingTenants { get; init; } = [];

    /// <summary>Whether attempts of external identities to control Azure resources alert too when they fail. False by default.</summary>
    public bool ExternalControlIncludeFailures { get; init; }
}
