namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>The values of the tabs.</summary>
internal static class HealthTabs
{
    public const string Coverage = "coverage";
    public const string RuleHealth = "ruleHealth";
    public const string Tuning = "tuning";
    public const string DataQuality = "dataQuality";
}
