using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>Alerts and incidents of the pack's rules, each once, as they are now.</summary>
internal sealed class PackAlerts(HealthParameters pick, RuleFacts rules)
{
    private const string AnyGuid = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    /// <summary>
    /// <c>WB_Alerts()</c>: the latest version of each alert of a picked rule, with <c>Slug</c>. The type of an alert ends in the id of its rule; where another product has
    /// written the alert anew, its properties still name the rule.
    /// </summary>
    public WorkbookFunction Alerts => new()
    {
        Name = "WB_Alerts",
        Body = KqlTemplate.Of($"""
            {rules.OfPack}((union isfuzzy=true ({OptionalTable.Of(nameof(SecurityAlert))}), SecurityAlert
            | where TimeGenerated between ({pick.TimeRange.Start} .. {pick.TimeRange.End})
            | summarize arg_max(TimeGenerated, *), Raised = min(TimeGenerated) by AlertId = tolower(SystemAlertId)
            | extend Properties = todynamic(ExtendedProperties)
            | extend RuleId = coalesce(extract({AnyGuid}, 0, tostring(Properties["Analytic Rule Ids"])), extract({$"({AnyGuid})$"}, 1, AlertType)),
                RuleName = coalesce(tostring(Properties["Analytic Rule Name"]), AlertName)))
            """),
    };

    /// <summary>
    /// <c>WB_Incidents()</c>: one row per incident and picked rule, of incidents that were created in the picked range, as they are at its end. Incidents name their rules,
    /// or only the alerts of these.
    /// </summary>
    public WorkbookFunction Incidents => new()
    {
        Name = "WB_Incidents",
        Body = KqlTemplate.Of($"""
            let Latest = materialize(union isfuzzy=true ({OptionalTable.Of(nameof(SecurityIncident))}), SecurityIncident
            | where TimeGenerated between ({pick.TimeRange.Start} .. {pick.TimeRange.End}) and CreatedTime between ({pick.TimeRange.Start} .. {pick.TimeRange.End})
            | summarize arg_max(coalesce(LastModifiedTime, TimeGenerated), *) by Incident = coalesce(IncidentName, strcat(TenantId, " ", IncidentNumber))
            | extend IsClosed = Status =~ "Closed", Verdict = case(Status !~ "Closed", "", isempty(Classification), "Undetermined", Classification));
            let ByRule = {rules.OfPack}((Latest | mv-expand RuleId = RelatedAnalyticRuleIds to typeof(string) | extend RuleName = "")) | distinct Incident, Slug;
            let ByAlert = Latest
            | mv-expand AlertId = AlertIds to typeof(string)
            | extend AlertId = tolower(AlertId)
            | lookup kind=inner ({Alerts}() | project AlertId, Slug) on AlertId
            | distinct Incident, Slug;
            union ByRule, ByAlert
            | distinct Incident, Slug
            | lookup kind=inner (Latest) on Incident
            """),
    };
}
