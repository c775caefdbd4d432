using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>What a map needs.</summary>
public sealed class IncompleteMap : WorkbookCheck
{
    /// <summary>CTS3684.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3684",
        Title = "Workbook map is incomplete",
        Why = "Without the columns of the places, the map stays empty.",
        Instead = "Set latitude and longitude, or locInfoColumn.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject)
    {
        foreach (StatedItem item in workbook.AllItems.Where(item => item.Visualization?.Value == "map"))
        {
            DocumentNode? map = item.Content!["mapSettings"];
            string place = map?.Scalar("locInfo")?.Value ?? "LatLong";
            string[] missing = [.. (place == "LatLong" ? new[] { "latitude", "longitude" } : ["locInfoColumn"]).Where(key => string.IsNullOrEmpty(map?.Scalar(key)?.Value))];
            if (missing.Length > 0)
                yield return Kind.At(item.At, $"The map of {item.Title.Replace("Step", "step", StringComparison.Ordinal).Replace("A step", "a step", StringComparison.Ordinal)} has no {string.Join(" and no ", missing)}.");
        }
    }
}
