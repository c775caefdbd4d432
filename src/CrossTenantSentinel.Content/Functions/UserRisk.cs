using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>
/// Open risks of our own users. The logs of guests' risk stand in their home tenants: nobody but our users is in these tables.
/// </summary>
public static partial class UserRisk
{
    /// <summary>
    /// <c>XT_UserRisk(since, detectedSince)</c>: one row per user at risk (<c>RiskId</c> is empty) and per risk detection that nobody has dealt with.
    /// <c>RiskTime</c>: when the risk began. <c>RiskIngested</c>: when the workspace learned of it. The newest state of a user wins: remediation,
    /// dismissal and deletion close the user's detections until then.
    /// </summary>
    public static KqlFunction Of(TenantSettings tenant) => new()
    {
        Name = "XT_UserRisk",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07b40"),
        Version = new("1.3.0"),
        Description = "Open risks of our users: users at risk since the first time, and open risk detections since the second.",
        Parameters = [KqlParameter.Scalar("since", KqlType.DateTime), KqlParameter.Scalar("detectedSince", KqlType.DateTime)],

        // A row that repeats or raises an open risk does not make it new: its beginning counts. After a break, in which the risk was closed or too low, it
        // begins again.
        Body = Kql.Query($"""
            let IncludeOffline = {tenant.RiskAbroadIncludeOffline};
            let Rows = materialize(union isfuzzy=true
                (AADRiskyUsers | where TimeGenerated > since
                | project UserId = tolower(Id), RiskId = "", Updated = coalesce(RiskLastUpdatedDateTime, TimeGenerated), Detected = coalesce(RiskLastUpdatedDateTime, TimeGenerated),
                    RiskTime = coalesce(RiskLastUpdatedDateTime, TimeGenerated), RiskIngested = coalesce(ingestion_time(), TimeGenerated),
                    UserRiskLevel = RiskLevel, UserRiskState = RiskState, RiskDetail, RiskEventType = "", DetectionTiming = "", IsDeleted),
                (AADUserRiskEvents | where TimeGenerated > since
                | project UserId = tolower(UserId), RiskId = coalesce(tolower(Id), strcat(RiskEventType, " ", ActivityDateTime)),
                    Updated = coalesce(LastUpdatedDateTime, TimeGenerated), Detected = coalesce(DetectedDateTime, ActivityDateTime, TimeGenerated),
                    RiskTime = coalesce(ActivityDateTime, DetectedDateTime, TimeGenerated), RiskIngested = coalesce(ingestion_time(), TimeGenerated),
                    UserRiskLevel = RiskLevel, UserRiskState = RiskState, RiskDetail, RiskEventType, DetectionTiming = DetectionTimingType, IsDeleted = false)
            | where isnotempty(UserId) and RiskIngested < now()
            | extend IsClosed = coalesce(IsDeleted, false) or UserRiskState in~ ({RiskLevels.ClosedStates}) or RiskDetail startswith "userPerformedSecured",
                UserRiskRank = {RiskRank.Function}(UserRiskLevel)
            | extend IsRisk = not(IsClosed) and UserRiskRank >= {RiskLevels.RankOf(tenant.RiskAbroadMinRisk)}
                and (isnotempty(RiskId) or UserRiskState in~ ({RiskLevels.OpenStates})));
            let Breaks = Rows | where not(IsRisk) | summarize BrokenAt = max(Updated) by UserId, RiskId;
            let Closures = Rows | where isempty(RiskId) and IsClosed | summarize ClosedAt = max(Detected) by UserId;
            Rows
            | where isempty(RiskId) or Detected > detectedSince
            | where IncludeOffline or DetectionTiming !~ "offline"
            | lookup kind=leftouter (Closures) on UserId
            | lookup kind=leftouter (Breaks) on UserId, RiskId
            | extend IsOpen = IsRisk and not(coalesce(Detected <= ClosedAt, false)) and not(coalesce(Updated <= BrokenAt, false))
            | summarize arg_max(Updated, IsOpen, UserRiskRank, UserRiskState, RiskEventType, DetectionTiming), RiskTime = minif(RiskTime, IsOpen), RiskIngested = minif(RiskIngested, IsOpen)
                by UserId, RiskId
            | where IsOpen
            | project-away IsOpen, Updated
            """),
        Proof = () => Proof,
    };
}
