using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Content.Samples;

/// <summary>What Entra ID Protection says of our users.</summary>
public static class Risk
{
    /// <summary>A user at high risk.</summary>
    /// <param name="user">The user; a member of the home tenant.</param>
    /// <param name="ago">How long before the scenario's clock the risk began.</param>
    public static AADRiskyUsers Of(Person user, TimeSpan ago)
    {
        ArgumentNullException.ThrowIfNull(user);
        return new()
        {
            TimeGenerated = Sample.Ago(ago),
            Id = user.Id,
            UserPrincipalName = user.UserPrincipalName,
            RiskLastUpdatedDateTime = Sample.Ago(ago),
            RiskLevel = "high",
            RiskState = "atRisk",
            RiskDetail = "none",
            IsDeleted = false,
        };
    }

    /// <summary>A detection of unlikely travel with medium risk, made in real time.</summary>
    /// <param name="user">The user; a member of the home tenant.</param>
    /// <param name="ago">How long before the scenario's clock the risky activity happened, and was detected.</param>
    public static AADUserRiskEvents Detection(Person user, TimeSpan ago)
    {
        ArgumentNullException.ThrowIfNull(user);
        DateTime time = Sample.Ago(ago);
        return new()
        {
            TimeGenerated = time,
            Id = Sample.Id($"risk detection {user.UserPrincipalName} {time:O}"),
            UserId = user.Id,
            UserPrincipalName = user.UserPrincipalName,
            ActivityDateTime = time,
            DetectedDateTime = time,
            LastUpdatedDateTime = time,
            DetectionTimingType = "realtime",
            IpAddress = "198.51.100.66",
            RiskEventType = "unlikelyTravel",
            RiskLevel = "medium",
            RiskState = "atRisk",
            RiskDetail = "none",
        };
    }
}
