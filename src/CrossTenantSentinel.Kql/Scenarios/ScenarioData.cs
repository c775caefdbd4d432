using System.Reflection;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Kql.Lowering.Sources;
using CrossTenantSentinel.Limits;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Kql.Scenarios;

/// <summary>
/// The sample rows of a scenario as a detection sees them: a scheduled rule only sees rows of its lookback, by <c>TimeGenerated</c>, and what arrives
/// between its time and its start. A function that is proven sees as much, of any age. Nobody sees rows that have not been ingested yet.
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
        : this(scenario, detection is ProvenFunction ? row => HasArrived(row, scenario.Now) : row => IsVisible(row, scenario.Now, (detection as ScheduledRule)?.Schedule.Lookback))
    {
    }

    /// <summary>A column is read when a query first asks for it: most ask for few.</summary>
    public Table Table(string name, IReadOnlyList<Column> columns)
    {
        TableRow[] rows = [.. scenario.Given.Where(row => row.GetType().Name == name && isVisible(row))];
        return new Table(columns, Batch.Lazy(rows.Length, columns.Count, column => VectorOf(rows, columns[column])));
    }

    public Table Watchlist(string alias, IReadOnlyList<Column> columns) =>
        Engine.Vectors.Table.Of(columns, scenario.Watchlists.Where(list => list.Alias == alias).SelectMany(list => list.Rows).Select(row => TextsOf(row, columns)));

    public string? External(string address) => null;

    /// <summary>Whether any rule may see a row: functions do not know which one they serve.</summary>
    private static bool HasArrived(TableRow row, DateTime now) => IngestionOf(row) is not { } ingested || ingested <= now + SentinelLimits.ScheduledRunDelay;

    private static bool IsVisible(TableRow row, DateTime now, TimeSpan? lookback) =>
        IngestionOf(row) is not { } ingested || (lookback is not { } window ? ingested <= now : ingested <= now + SentinelLimits.ScheduledRunDelay && row.TimeGenerated >= now - window);

    /// <summary>When a row reached the workspace; null when it has no time.</summary>
    public static DateTime? IngestionOf(TableRow row) => row.IngestedAt ?? row.TimeGenerated;

    private static Vector VectorOf(TableRow[] rows, Column column)
    {
        VectorBuilder values = VectorBuilder.For(column.Type, rows.Length);
        PropertyInfo? property = rows.Length == 0 ? null : RowProperties.Of(rows[0])[column.Name];
        foreach (TableRow row in rows)
            values.AppendObject(column.Name == NamedTable.IngestionTime ? IngestionOf(row) : Cells.Of(property?.GetValue(row) ?? OfEveryRow(row, column.Name), column.Type));
        return values.BuildVector();
    }

    /// <summary>Every row of a workspace says which table it is of.</summary>
    private static string? OfEveryRow(TableRow row, string column) => column == "Type" ? row.GetType().Name : null;

    private static IReadOnlyList<object?> TextsOf(object row, IReadOnlyList<Column> columns)
    {
        IReadOnlyList<Column> declared = RowSchema.Of(row.GetType());
        IReadOnlyList<object?> values = RowValues.Of(row);
        Dictionary<string, string> texts = declared.Zip(values).ToDictionary(pair => pair.First.Name, pair => RowValues.Text(pair.Second), StringComparer.Ordinal);
        return [.. columns.Select(column => texts.GetValueOrDefault(column.Name, string.Empty))];
    }
}
