namespace CrossTenantSentinel.Content.Workbooks.CrossTenantAccessActivity;

/// <summary>The values of the tabs.</summary>
internal static class ActivityTabs
{
    public const string Overview = "overview";
    public const string Outbound = "outbound";
    public const string Inbound = "inbound";
    public const string Restrictions = "restrictions";
    public const string Planning = "planning";
}
