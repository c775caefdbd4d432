using System.Globalization;
using System.Text.RegularExpressions;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Running;
using CrossTenantSentinel.Kql.Scenarios;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Tables;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Parameters;
using Shouldly;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>
/// A workbook as a reader sees it: puts what is picked in place of references, as the portal does, limits the time of the tables by the query's
/// scope, and runs the queries on sample events.
/// </summary>
internal sealed partial class PickedWorkbook(Workbook workbook, IKustoFrontEnd frontEnd, KustoSchema schema)
{
    private readonly Dictionary<string, IReadOnlyList<string>> picks = new(StringComparer.Ordinal);

    /// <summary>The sample events.</summary>
    public IReadOnlyList<TableRow> Given { get; init; } = [];

    /// <summary>The watchlists; those not named are empty.</summary>
    public IReadOnlyList<WatchlistContent> Watchlists { get; init; } = [];

    /// <summary>The picked time range, which ends now.</summary>
    public TimeSpan Range { get; init; } = TimeSpan.FromDays(30);

    private static DateTime Now => Scenario.DefaultNow;

    /// <summary>The same with other values of a parameter.</summary>
    public PickedWorkbook Pick(string parameter, params IReadOnlyList<string> values)
    {
        picks[parameter] = values;
        return this;
    }

    /// <summary>What a step shows: each row as its values by column.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, object?>> Show(string step)
    {
        QueryItem item = PlacedItem.In(workbook).Select(place => place.Item).OfType<QueryItem>().Single(item => item.Name == step);
        string text = Reference().Replace(item.Query.Render().Text, match => Value(match) ?? match.Value);
        BoundQuery bound = frontEnd.Analyze(text, schema).ShouldBeOfType<BoundQuery>();
        Scenario events = new Scenario<object>(step) { Given = Given, Watchlists = Watchlists, Expect = [] };
        DateTime start = item.Time switch
        {
            TimeScope.FromParameter => Now - Range,
            TimeScope.Fixed limit => Now - limit.Duration,
            _ => DateTime.MinValue,
        };
        RunOutcome outcome = QueryRunner.Run(bound, schema, new Run(Now, new ScenarioData(events, row => row.TimeGenerated >= start && row.TimeGenerated <= Now), RunLimits.Default));
        outcome.Problems.Select(problem => $"{problem.Kind.Code}: {problem.Message}").ShouldBeEmpty(step);
        Table table = outcome.Result.ShouldNotBeNull();
        table.Columns.Select(column => column.Name).ShouldBe(item.RowColumns.Select(column => column.Name), step);
        return
        [
            .. Enumerable.Range(0, table.Count).Select(row => (IReadOnlyDictionary<string, object?>)table.Columns.Zip(table.RowAt(row), (column, cell) => (column.Name, cell))
                .ToDictionary(pair => pair.Name, pair => pair.cell is DynamicValue json ? DynamicJson.Write(json) : pair.cell, StringComparer.Ordinal)),
        ];
    }

    /// <summary>Some columns of what a step shows: a line for each row.</summary>
    public IReadOnlyList<string> Cells(string step, params string[] columns) =>
        [.. Show(step).Select(row => string.Join(" | ", columns.Select(column => Text(row[column]))))];

    private static string Text(object? cell) => cell switch
    {
        null => "",
        DateTime time => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    private string? Value(Match reference)
    {
        string name = reference.Groups["name"].Value;
        if (name == "TimeRange")
        {
            return reference.Groups["part"].Value switch
            {
                "start" => Literal(Now - Range),
                "end" => Literal(Now),
                "grain" => "1d",
                _ => $"between ({Literal(Now - Range)} .. {Literal(Now)})",
            };
        }

        return PlacedItem.In(workbook).Select(place => place.Item).OfType<ParameterStep>().SelectMany(step => step.Parameters).FirstOrDefault(parameter => parameter.Name == name) switch
        {
            ChoiceParameter { MultiSelect: { } format } list => string.Join(format.Delimiter, (picks.GetValueOrDefault(name) ?? [list.All!.Value]).Select(value => format.Quote + value + format.Quote)),
            ChoiceParameter choice => (picks.GetValueOrDefault(name) ?? choice.Default)[0],
            TextParameter text => Escaped((picks.GetValueOrDefault(name) ?? [text.Default ?? ""])[0]),
            _ => Selected(name),
        };
    }

    /// <summary>What a selected row gives; the default while none is selected.</summary>
    private string? Selected(string name) =>
        PlacedItem.In(workbook).Select(place => place.Item).OfType<QueryItem>().SelectMany(item => item.Exports).FirstOrDefault(export => export.Parameter.Name == name) is { } export
            ? Escaped((picks.GetValueOrDefault(name) ?? [export.Parameter.Default ?? ""])[0])
            : null;

    private static string Escaped(string text) => text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string Literal(DateTime time) => $"datetime({time:yyyy-MM-ddTHH:mm:ss.fffZ})";

    [GeneratedRegex(@"\{(?<name>[A-Za-z_]\w*)(:(?<part>\w+))?\}")]
    private static partial Regex Reference();
}
