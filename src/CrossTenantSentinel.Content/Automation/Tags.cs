namespace CrossTenantSentinel.Content.Automation;

/// <summary>Tags of incidents, all beginning alike.</summary>
public static class Tags
{
    /// <summary>The other tenant is not in the tenant directory.</summary>
    public const string UnknownTenant = "xt:unknown-tenant";

    /// <summary>A name or a domain imitates ours or a partner's.</summary>
    public const string Lookalike = "xt:lookalike";

    /// <summary>Several incidents belong together.</summary>
    public const string Campaign = "xt:campaign";

    /// <summary>A change was announced for the time in question.</summary>
    public const string ChangeWindow = "xt:change-window";
}
