using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>Runs of the pack's rules, as Sentinel's health log has them.</summary>
internal sealed class RuleRuns(HealthParameters pick, RuleFacts rules)
{
    /// <summary>
    /// <c>WB_Runs()</c>: one row per attempt to run a picked rule, with <c>Slug</c>, <c>Succeeded</c>, <c>IsDisabled</c>, <c>Window</c> (attempts at one window share it) and
    /// the counts of the run. Sentinel tries a window of a scheduled rule up to six times.
    /// </summary>
    public WorkbookFunction Attempts => new()
    {
        Name = "WB_Runs",
        Body = KqlTemplate.Of($"""
            {rules.OfPack}((union isfuzzy=true ({OptionalTable.Of(nameof(SentinelHealth))}), SentinelHealth
            | where TimeGenerated between ({pick.TimeRange.Start} .. {pick.TimeRange.End})
            | where SentinelResourceType matches regex "(?i)^analytics? rule$" or OperationName endswith "analytics rule run"
            | extend Record = iff(isempty(RecordId), strcat(SentinelResourceId, SentinelResourceName, TimeGenerated, Status), RecordId)
            | summarize arg_max(TimeGenerated, *) by Record
            | extend Properties = todynamic(tostring(ExtendedProperties))
            | extend RuleId = coalesce(tostring(Properties.RuleId), SentinelResourceId), RuleName = SentinelResourceName))
            | extend Succeeded = Status =~ "Success", IsDisabled = Reason contains "is disabled" or RuleName matches regex {RuleFacts.AutoDisabled},
                Window = strcat(WorkspaceId, coalesce(tostring(Properties.QueryStartTimeUTC), tostring(TimeGenerated))),
                Alerts = tolong(Properties.AlertsGeneratedAmount), Results = tolong(Properties.QueryResultAmount), Dropped = tolong(Properties.EntitiesDroppedDueToMappingIssuesAmount)
            """),
    };
}
