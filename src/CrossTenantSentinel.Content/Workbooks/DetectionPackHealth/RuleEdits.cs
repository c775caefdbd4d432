using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>Edits of the pack's rules in the workspace, and whether what runs there is still what the pack says.</summary>
internal sealed class RuleEdits(HealthParameters pick, RuleFacts rules)
{
    public QueryItem Drift => new QueryItem<DriftRow>
    {
        Name = "rule-drift",
        Title = $"Rules beside the pack, by their last edit in {pick.TimeRange}",
        NoData = new("The audit log has no edit of the picked rules. It is written while health monitoring is on."),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            Columns =
            [
                new(nameof(DriftRow.Verdict), "Verdict") { Renderer = HealthColumns.Drift, Comment = "Compares query, severity and being switched on with the pack that this workbook was emitted from." },
                new(nameof(DriftRow.Rule), "Rule"),
                new(nameof(DriftRow.Slug), "Name in the pack"),
                new(nameof(DriftRow.LastEdit), "Last edit") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(DriftRow.By), "By"),
                new(nameof(DriftRow.Edits), "Edits") { Number = NumberFormat.Count },
                new(nameof(DriftRow.Editors), "Everybody who edited it"),
            ],
        },
        Query = KqlTemplate.Of($"""
            {Events}()
            | where IsDone
            | summarize arg_max(TimeGenerated, *), Edits = count(), Editors = make_set_if(By, isnotempty(By)) by Slug
            | extend Verdict = case(
                IsDeleted, {Verdicts.Deleted},
                IsOff, {Verdicts.Disabled},
                isempty(Query), {Verdicts.Unknown},
                QueryHash != hash_sha256(replace_string(trim(@"\s+", Query), "\r\n", "\n")), {Verdicts.Query},
                isnotempty(EditedSeverity) and EditedSeverity !~ Severity, {Verdicts.Severity},
                {Verdicts.Same})
            | order by array_index_of({Verdicts.WorstFirst}, Verdict) asc, TimeGenerated desc, Slug asc
            | project Verdict, Rule, Slug, LastEdit = TimeGenerated, By, Edits, Editors = strcat_array(array_sort_asc(Editors), ", ")
            """),
    };

    public QueryItem Edits => new QueryItem<EditRow>
    {
        Name = "rule-edits",
        Title = $"Edits of rules, {pick.TimeRange}",
        NoData = new("The audit log has no edit of the picked rules. It is written while health monitoring is on."),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            RowLimit = 1_000,
            Columns =
            [
                new(nameof(EditRow.Time), "Time") { Renderer = new ColumnRenderer.DateTime() },
                new(nameof(EditRow.Rule), "Rule"),
                new(nameof(EditRow.Slug), "Name in the pack"),
                new(nameof(EditRow.Edit), "Edit"),
                new(nameof(EditRow.Changed), "Changed properties"),
                new(nameof(EditRow.By), "By"),
                new(nameof(EditRow.IPAddress), "IP address"),
                new(nameof(EditRow.Outcome), "Outcome") { Renderer = HealthColumns.Outcome },
                new(nameof(EditRow.Reason), "Reason of a failure"),
            ],
        },
        Query = KqlTemplate.Of($"""
            {Events}()
            | order by TimeGenerated desc, Slug asc
            | project Time = TimeGenerated, Rule, Slug, Edit = iff(IsDeleted, "deleted", iff(isempty(Before), "created", "changed")), Changed = strcat_array(array_sort_asc(Changed), ", "), By, IPAddress,
                Outcome = tolower(Status), Reason = tostring(Properties.Reason)
            """),
    };

    /// <summary>
    /// <c>WB_RuleEdits()</c>: one row per edit of a picked rule, with the rule's facts, who made it, and query, severity and switch after it. The states are bags that the
    /// log may hold as text, the inner one too.
    /// </summary>
    private WorkbookFunction Events => new()
    {
        Name = "WB_RuleEdits",
        Body = KqlTemplate.Of($"""
            {rules.OfPack}((union isfuzzy=true ({OptionalTable.Of(nameof(SentinelAudit))}), SentinelAudit
            | where TimeGenerated between ({pick.TimeRange.Start} .. {pick.TimeRange.End})
            | where OperationName contains "alertRules/" or SentinelResourceType matches regex "(?i)^analytics? rule$"
            | extend Properties = todynamic(tostring(ExtendedProperties))
            | extend RuleId = coalesce(tostring(Properties.ResourceId), SentinelResourceId), RuleName = coalesce(tostring(Properties.ResourceDisplayName), SentinelResourceName)))
            | summarize take_any(*) by TimeGenerated, Slug, CorrelationId, OperationName, Status
            | lookup kind=inner ({rules.Rules}() | project Slug, Rule, Severity, QueryHash) on Slug
            | extend Before = tostring(Properties.OriginalResourceState), After = todynamic(tostring(Properties.UpdatedResourceState)), Changed = todynamic(tostring(Properties.ResourceDiffMemberNames)),
                By = tostring(Properties.CallerName), IPAddress = tostring(Properties.CallerIpAddress), IsDone = Status =~ "Success",
                IsDeleted = OperationName endswith "/delete" or OperationName contains "deleted" or Description contains "deleted"
            | extend Settings = todynamic(coalesce(tostring(After.properties), tostring(After)))
            | extend Query = tostring(Settings.query), EditedSeverity = tostring(Settings.severity), IsOff = tobool(Settings.enabled) == false
            """),
    };

    internal sealed record DriftRow(string Verdict, string Rule, string Slug, DateTime LastEdit, string By, long Edits, string Editors);

    internal sealed record EditRow(DateTime Time, string Rule, string Slug, string Edit, string Changed, string By, string IPAddress, string Outcome, string Reason);

    /// <summary>How a rule compares with the pack.</summary>
    internal static class Verdicts
    {
        public const string Deleted = "deleted";
        public const string Disabled = "switched off";
        public const string Query = "query differs";
        public const string Severity = "severity differs";
        public const string Unknown = "not readable";
        public const string Same = "as in the pack";

        public static IReadOnlyList<string> WorstFirst => [Deleted, Disabled, Query, Severity, Unknown, Same];
    }
}
