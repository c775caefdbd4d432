using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Kql.Lowering.Sources;
using CrossTenantSentinel.Limits;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Kql.Scenarios;

/// <summary>
/// The sample rows of a scenario as a detection sees them: a scheduled rule only sees rows of its lookback, by <c>TimeGenerated</c>, and what arrives
/// between its time and its start. Nobody sees rows that have not been ingested yet.
/// </summary>
/// <param name="scenario">The scenario.</param>
/// <param name="isVisible">Whether the detection sees a row.</param>
internal sealed class ScenarioData(Scenario scenario, Func<TableRow, bool> isVisible) : IDataSource
{
    public ScenarioData(Scenario scenario, TimeSpan? lookback)
        : this(scenario, row => IsVisible(row, scenario.Now, lookback))
    {
    }

    public ScenarioData(Scenario scenario, Detection detection)
        : this(scenario, (detection as ScheduledRule)?.Schedule.Lookback)
    {
    }

    public Table Table(string name, IReadOnlyList<Column> columns) =>
        Engine.Vectors.Table.Of(columns, scenario.Given.Where(row => row.GetType().Name == name && isVisible(row)).Select(row => ValuesOf(row, columns)));

    public Table Watchlist(string alias, IReadOnlyList<Column> columns) =>
        Engine.Vectors.Table.Of(columns, scenario.Watchlists.Where(list => list.Alias == alias).SelectMany(list => list.Rows).Select(row => TextsOf(row, columns)));

    public string? External(string address) => null;

    private static bool IsVisible(TableRow row, DateTime now, TimeSpan? lookback) =>
        IngestionOf(row) is not { } ingested || (lookback is not { } window ? ingested <= now : ingested <= now + SentinelLimits.ScheduledRunDelay && row.TimeGenerated >= now - window);

    /// <summary>When a row reached the workspace; null when it has no time.</summary>
    public static DateTime? IngestionOf(TableRow row) => row.IngestedAt ?? row.TimeGenerated;

    private static IReadOnlyList<object?> ValuesOf(TableRow row, IReadOnlyList<Column> columns) =>
        [.. columns.Select(column => column.Name == NamedTable.IngestionTime ? IngestionOf(row) : Cells.Of(ValueOf(row, column.Name), column.Type))];

    /// <summary>Every row of a workspace says which table it is of.</summary>
    private static object? ValueOf(TableRow row, string column) => row.GetType().GetProperty(column)?.GetValue(row) ?? (column == "Type" ? row.GetType().Name : null);

    private static IReadOnlyList<object?> TextsOf(object row, IReadOnlyList<Column> columns)
    {
        IReadOnlyList<Column> declared = RowSchema.Of(row.GetType());
        IReadOnlyList<object?> values = RowValues.Of(row);
        Dictionary<string, string> texts = declared.Zip(values).ToDictionary(pair => pair.First.Name, pair => RowValues.Text(pair.Second), StringComparer.Ordinal);
        return [.. columns.Select(column => texts.GetValueOrDefault(column.Name, string.Empty))];
    }
}
