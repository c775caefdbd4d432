namespace CrossTenantSentinel.Limits;

/// <summary>
/// The limits of the platform, in one place. Sources: the schema tests of Azure/Azure-Sentinel (marked CI), Microsoft's Sentinel
/// documentation (service limits, scheduled rules, entities; marked Docs) and the alertRules API 2025-09-01 (marked API).
/// </summary>
public static class SentinelLimits
{
    /// <summary>Longest display name, in characters (CI).</summary>
    public const int NameLength = 256;

    /// <summary>Longest description of an analytics rule, in characters (CI).</summary>
    public const int DescriptionLength = 5_000;

    /// <summary>Longest description of a hunting query, in characters: it becomes the value of a saved search's tag (Docs).</summary>
    public const int HuntingDescriptionLength = 255;

    /// <summary>Longest query, in characters, shared functions and generated extends included (CI, Docs).</summary>
    public const int QueryLength = 10_000;

    /// <summary>From here on a query is close to <see cref="QueryLength"/>: settings of a tenant may push it over.</summary>
    public const int QueryLengthWarning = 9_000;

    /// <summary>Shortest time between runs, and shortest lookback (CI, Docs).</summary>
    public static readonly TimeSpan ShortestSchedule = TimeSpan.FromMinutes(5);

    /// <summary>Longest time between runs, and longest lookback (CI, Docs).</summary>
    public static readonly TimeSpan LongestSchedule = TimeSpan.FromDays(14);

    /// <summary>From this lookback on a rule may run at most every <see cref="ShortestLongLookbackInterval"/> (CI).</summary>
    public static readonly TimeSpan LongLookback = TimeSpan.FromDays(2);

    /// <summary>Shortest time between runs of a rule with a long lookback (CI).</summary>
    public static readonly TimeSpan ShortestLongLookbackInterval = TimeSpan.FromHours(1);

    /// <summary>
    /// How long after its time a scheduled run starts (Docs). The query's <c>now()</c> and the end of its window are the run's time, so it
    /// also sees rows that arrived after its <c>now()</c>.
    /// </summary>
    public static readonly TimeSpan ScheduledRunDelay = TimeSpan.FromMinutes(5);

    /// <summary>Time between the runs of a near-real-time rule; each sees what was ingested since the one before (Docs).</summary>
    public static readonly TimeSpan NearRealTimeInterval = TimeSpan.FromMinutes(1);

    /// <summary>Highest trigger threshold (CI).</summary>
    public const int TriggerThreshold = 10_000;

    /// <summary>Longest suppression (Docs).</summary>
    public static readonly TimeSpan LongestSuppression = TimeSpan.FromHours(24);

    /// <summary>Shortest time frame of incident grouping (Docs).</summary>
    public static readonly TimeSpan ShortestIncidentGrouping = TimeSpan.FromMinutes(5);

    /// <summary>Longest time frame of incident grouping (Docs).</summary>
    public static readonly TimeSpan LongestIncidentGrouping = TimeSpan.FromDays(7);

    /// <summary>Most entity mappings of a rule (CI, Docs).</summary>
    public const int EntityMappings = 10;

    /// <summary>Most identifiers of an entity mapping (CI, Docs).</summary>
    public const int IdentifiersPerMapping = 3;

    /// <summary>Most custom details of a rule (CI, Docs).</summary>
    public const int CustomDetails = 20;

    /// <summary>Longest key of a custom detail, in characters (CI).</summary>
    public const int CustomDetailKeyLength = 20;

    /// <summary>Longest column name that can be mapped, in characters (CI).</summary>
    public const int MappedColumnLength = 500;

    /// <summary>Longest alert name format, in characters (CI).</summary>
    public const int AlertNameFormatLength = 256;

    /// <summary>Longest alert description format, in characters (CI).</summary>
    public const int AlertDescriptionFormatLength = 5_000;

    /// <summary>Alerts of one run of a scheduled rule with an alert per row; the last sums up the rest (Microsoft Learn, Sentinel service limits).</summary>
    public const int AlertsPerRun = 150;

    /// <summary>Alerts of one run of a near-real-time rule with an alert per row; the last sums up the rest (same source).</summary>
    public const int NearRealTimeAlertsPerRun = 30;

    /// <summary>Values of one custom detail of an alert (same source).</summary>
    public const int ValuesPerCustomDetail = 50;

    /// <summary>Most placeholders of an alert format (CI, Docs).</summary>
    public const int PlaceholdersPerFormat = 3;

    /// <summary>Longest value of a saved search's tag, in characters (API).</summary>
    public const int SavedSearchTagLength = 256;

    /// <summary>Most tags of a saved search (API).</summary>
    public const int SavedSearchTags = 15;

    /// <summary>Largest watchlist file that can be uploaded, in bytes: 3.8 MB (Docs).</summary>
    public const int WatchlistFileBytes = 3_800_000;

    /// <summary>Longest line of a watchlist file, in characters (Docs).</summary>
    public const int WatchlistLineLength = 10_240;

    /// <summary>Largest row of a watchlist, in bytes: 10 KB (Docs).</summary>
    public const int WatchlistRowBytes = 10_240;

    /// <summary>Longest display name of an automation rule, in characters (API).</summary>
    public const int AutomationRuleNameLength = 500;

    /// <summary>Highest order of an automation rule (API).</summary>
    public const int AutomationRuleOrder = 1_000;

    /// <summary>Most actions of an automation rule (API).</summary>
    public const int AutomationRuleActions = 20;

    /// <summary>Most conditions of an automation rule (API).</summary>
    public const int AutomationRuleConditions = 50;

    /// <summary>Most conditions within a condition of an automation rule (API).</summary>
    public const int AutomationRuleInnerConditions = 10;

    /// <summary>Longest title of a task of an incident, in characters, as the portal takes it.</summary>
    public const int IncidentTaskTitleLength = 150;

    /// <summary>Longest description of a task of an incident, in characters, as the portal takes it.</summary>
    public const int IncidentTaskDescriptionLength = 3_000;

    /// <summary>Deployments that a resource group remembers (Docs).</summary>
    public const int DeploymentHistory = 800;

    /// <summary>Enabled scheduled rules of a workspace (Microsoft Learn, "Service limits for Microsoft Sentinel").</summary>
    public const int ScheduledRules = 512;

    /// <summary>Enabled near-real-time rules of a workspace, counted apart (the same page).</summary>
    public const int NearRealTimeRules = 50;
}
