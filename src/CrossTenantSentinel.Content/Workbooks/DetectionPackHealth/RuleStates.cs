namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>What rules are found to be.</summary>
internal static class RuleStates
{
    /// <summary>Switched off, by Sentinel or by somebody.</summary>
    public const string Disabled = "disabled";

    /// <summary>The last attempt failed.</summary>
    public const string Failing = "failing";

    /// <summary>It was due and did not run.</summary>
    public const string Late = "late";

    /// <summary>No run is logged.</summary>
    public const string NotSeen = "not seen";

    /// <summary>Attempts failed, and the last one succeeded.</summary>
    public const string Recovered = "recovered";

    /// <summary>No attempt failed.</summary>
    public const string Healthy = "healthy";

    public static IReadOnlyList<string> WorstFirst => [Disabled, Failing, Late, NotSeen, Recovered, Healthy];
}
