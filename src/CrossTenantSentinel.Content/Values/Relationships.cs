namespace CrossTenantSentinel.Content.Values;

/// <summary>What another tenant is to us: the values of <c>Relationship</c> in the tenant directory.</summary>
public static class Relationships
{
    /// <summary>A tenant of ours.</summary>
    public static string Own => "own";

    /// <summary>An organisation we work with.</summary>
    public static string Partner => "partner";

    /// <summary>An organisation that administers our tenant.</summary>
    public static string ServiceProvider => "serviceProvider";

    /// <summary>A tenant of Microsoft's.</summary>
    public static string Microsoft => "microsoft";

    /// <summary>The tenant of personal Microsoft accounts.</summary>
    public static string Consumer => "consumer";

    /// <summary>A tenant nobody of ours may work with.</summary>
    public static string Blocked => "blocked";

    /// <summary>Not decided, or no longer approved.</summary>
    public static string Unknown => "unknown";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All => [Own, Partner, ServiceProvider, Microsoft, Consumer, Blocked, Unknown];
}
