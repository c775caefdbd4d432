namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>The values of the tabs.</summary>
internal static class TrustTabs
{
    public const string Policy = "policy";
    public const string Synchronisation = "synchronisation";
    public const string Collaboration = "collaboration";
    public const string Azure = "azure";
}
