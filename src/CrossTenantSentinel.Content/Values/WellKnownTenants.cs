namespace CrossTenantSentinel.Content.Values;

/// <summary>Entra tenants that every organisation meets.</summary>
public static class WellKnownTenants
{
    /// <summary>Personal Microsoft accounts (outlook.com and others).</summary>
    public static Guid ConsumerAccounts => new("9188040d-6c67-4c5b-b112-36a304b66dad");

    /// <summary>Microsoft's corporate tenant: its employees, Microsoft Learn, partner portals.</summary>
    public static Guid Microsoft => new("72f988bf-86f1-41af-91ab-2d7cd011db47");

    /// <summary>The tenant that owns Microsoft's first-party applications.</summary>
    public static Guid MicrosoftServices => new("f8cdef31-a31e-4b4a-93e4-5f571e91255a");
}
