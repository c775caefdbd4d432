namespace CrossTenantSentinel.Tables.Values;

/// <summary>Values of the tables of Microsoft Defender.</summary>
internal static class DefenderValues
{
    private static readonly Uri Logons = new("https://learn.microsoft.com/defender-xdr/advanced-hunting-devicelogonevents-table");
    private static readonly Uri Emails = new("https://learn.microsoft.com/defender-xdr/advanced-hunting-emailevents-table");
    private static readonly Uri Clicks = new("https://learn.microsoft.com/defender-xdr/advanced-hunting-urlclickevents-table");

    public static IReadOnlyList<ColumnValues> All =>
    [
        new("ActionType", ["DeviceLogonEvents"], ["LogonSuccess", "LogonFailed", "LogonAttempted"], Logons) { IsClosed = true },
        new("ActionType", ["UrlClickEvents"], ["ClickAllowed", "ClickBlocked", "ClickBlockedByTenantPolicy", "UrlErrorPage", "UrlScanInProgress"], Clicks),
        new("EmailDirection", ["EmailEvents"], ["Inbound", "Outbound", "Intra-org", "Unknown"], Emails) { IsClosed = true },
        new("DeliveryAction", ["EmailEvents"], ["Delivered", "DeliveredAsSpam", "Junked", "Blocked", "Replaced"], Emails),
    ];
}
