namespace CrossTenantSentinel.Tables.Values;

/// <summary>Values of Sentinel's tables of alerts and incidents.</summary>
internal static class AlertValues
{
    private static readonly Uri Alert = new("https://learn.microsoft.com/azure/sentinel/security-alert-schema");
    private static readonly Uri Incident = new("https://learn.microsoft.com/rest/api/securityinsights/incidents/get");

    public static IReadOnlyList<ColumnValues> All =>
    [
        new("AlertSeverity", [nameof(SecurityAlert)], ["High", "Medium", "Low", "Informational"], Alert) { IsClosed = true },
        new("Status", [nameof(SecurityAlert)], ["New", "InProgress", "Resolved", "Dismissed", "Unknown", "Active"], Alert),
        new("Severity", [nameof(SecurityIncident)], ["High", "Medium", "Low", "Informational"], Incident) { IsClosed = true },
        new("Status", [nameof(SecurityIncident)], ["New", "Active", "Closed"], Incident) { IsClosed = true },
        new("Classification", [nameof(SecurityIncident)], ["TruePositive", "FalsePositive", "BenignPositive", "Undetermined"], Incident) { IsClosed = true },
        new("ClassificationReason", [nameof(SecurityIncident)], ["SuspiciousActivity", "SuspiciousButExpected", "IncorrectAlertLogic", "InaccurateData"], Incident),
    ];
}
