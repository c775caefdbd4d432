using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>The tables that the pack reads, whether they hold events, and what that means for each detection.</summary>
internal sealed class RequiredTables(HealthParameters pick, PackContent pack, CoverageFacts facts)
{
    /// <summary>
    /// <c>WB_TableEvents(since)</c>: the rows of the required tables until the end of the picked range, with <c>Table</c>. A missing table has none and is no error; the
    /// empty leg makes that hold where all are missing.
    /// </summary>
    public WorkbookFunction Events => new()
    {
        Name = "WB_TableEvents",
        Parameters = [KqlParameter.Scalar("since", KqlType.DateTime)],

        // Where several workspaces are read, the source may name the workspace too.
        Body = KqlTemplate.Of($"""
            union isfuzzy=true withsource=ReadFrom (datatable(TimeGenerated:datetime)[]), {pack.Tables}
            | where TimeGenerated between (since .. {pick.TimeRange.End})
            | extend Table = extract(@"(\w+)\W*$", 1, ReadFrom)
            """),
    };

    /// <summary>
    /// <c>WB_TableStates()</c>: one row per required table, with its connector, its events in the picked range, the last one of at least 30 days, and a state. Some tables
    /// get events in few hours of a week, so that <c>stopped</c> is three times the usual gap between such hours, and a day at least; of one hour alone nothing is usual,
    /// and a week is the limit.
    /// </summary>
    public WorkbookFunction States => new()
    {
        Name = "WB_TableStates",
        Body = KqlTemplate.Of($"""
            let Start = {pick.TimeRange.Start};
            let End = {pick.TimeRange.End};
            let Since = min_of(Start, End - 30d);
            let Found = {Events}(Since)
            | summarize FirstEvent = min(TimeGenerated), LastEvent = max(TimeGenerated), ActiveHours = count_distinct(bin(TimeGenerated, 1h)), Events = countif(TimeGenerated >= Start) by Table;
            {facts.Tables}
            | lookup kind=leftouter (Found) on Table
            | extend Events = coalesce(Events, 0), Days = (End - Start) / 1d, HoursSince = (End - LastEvent) / 1h,
                LimitHours = iff(ActiveHours > 1, max_of(24.0, 3 * ((LastEvent - FirstEvent) / 1h) / (ActiveHours - 1)), 168.0)
            | extend State = case(isnull(LastEvent), {HealthStates.Absent}, HoursSince > LimitHours, {HealthStates.Stopped}, {HealthStates.Flowing})
            """),
    };

    /// <summary><c>WB_DetectionStates()</c>: one row per picked detection, with the number of its tables, those that hold no events now, and a state.</summary>
    public WorkbookFunction Detections => new()
    {
        Name = "WB_DetectionStates",
        Body = KqlTemplate.Of($"""
            let Reads = {facts.Reads}
            | lookup kind=leftouter ({States}()) on Table
            | summarize Tables = count(), Missing = make_set_if(strcat(Table, " (", State, ")"), State != {HealthStates.Flowing}) by Slug;
            {facts.Detections}
            | where {pick.Detection.IsUnrestricted} or Slug in ({pick.Detection})
            | lookup kind=leftouter (Reads) on Slug
            | extend Tables = coalesce(Tables, 0), Without = coalesce(array_length(Missing), 0)
            | extend State = case(Without == 0, {HealthStates.Ready}, Without == Tables, {HealthStates.Blind}, {HealthStates.Partial})
            """),
    };
}
