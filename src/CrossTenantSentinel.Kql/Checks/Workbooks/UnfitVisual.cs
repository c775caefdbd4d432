using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Kql.Checks.Workbooks;

/// <summary>A visual that the result cannot fill.</summary>
public sealed class UnfitVisual : WorkbookQueryCheck
{
    /// <summary>CTS3691.</summary>
    public static readonly FindingKind Chart = new()
    {
        Code = "CTS3691",
        Title = "Workbook chart has nothing to draw",
        Why = "A chart needs a number, and one over time a time: without them it shows an error in place of the data.",
        Instead = "Let the query output a number, and for a time axis a datetime.",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS3692.</summary>
    public static readonly FindingKind Map = new()
    {
        Code = "CTS3692",
        Title = "Workbook map draws columns of an unfit type",
        Why = "Coordinates are numbers, and the size of a place is one: texts leave the map empty.",
        Instead = "Convert coordinates with todouble(), and count or sum the size.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(CheckedQuery query, SubstitutedText text)
    {
        if (text.Parameter is not null || query.Bound.IsOpen || query.Bound.Result is not { Count: > 0 } result || text.Item.Content is not { } content)
            yield break;
        string visual = VisualOf(query, text);
        if (Charts.Contains(visual) && !result.Any(column => MayBe(query, column, KqlType.Int, KqlType.Long, KqlType.Real, KqlType.Decimal, KqlType.Dynamic, KqlType.TimeSpan)))
            yield return Chart.At(text.Item.At, $"The {visual} of {Small(text.Item)} has no column of numbers.");
        else if (visual == "timechart" && !result.Any(column => MayBe(query, column, KqlType.DateTime, KqlType.Dynamic)))
            yield return Chart.At(text.Item.At, $"The {visual} of {Small(text.Item)} has no column of times.");
        if (visual != "map" || content["mapSettings"] is not { } map)
            yield break;
        string[] numbers = map.Scalar("locInfo")?.Value is null or "LatLong" ? ["latitude", "longitude", "sizeSettings"] : ["sizeSettings"];
        foreach (ScalarNode name in numbers.Where(key => key != "sizeSettings" || map.Scalar("sizeAggregation")?.Value != "Count").Select(map.Scalar).OfType<ScalarNode>())
        {
            Column? column = result.FirstOrDefault(column => column.Name == name.Value);
            if (column is not null && !MayBe(query, column, KqlType.Int, KqlType.Long, KqlType.Real, KqlType.Decimal, KqlType.Dynamic))
                yield return Map.At(name.At(), $"{column} is no number.");
        }
    }

    private static readonly string[] Charts = ["linechart", "timechart", "areachart", "barchart", "categoricalbar", "unstackedbar", "scatterchart", "piechart"];

    private static string Small(StatedItem item) => "s" + item.Title[1..];
}
