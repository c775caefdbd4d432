using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>How fresh the pack's watchlists are.</summary>
internal sealed class WatchlistGrid(HealthParameters pick, PackContent pack)
{
    private const string Missing = "missing";
    private const string Empty = "empty";
    private const string Stale = "stale";
    private const string Fresh = "fresh";

    public QueryItem Item => new QueryItem<Row>
    {
        Name = "watchlists",
        Title = $"Watchlists of the pack, at the end of {pick.TimeRange}",
        NoData = new("The pack has no watchlist."),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        ExcelExport = ExcelExport.All,
        Visual = new GridVisual
        {
            Columns =
            [
                new(nameof(Row.State), "State")
                {
                    Renderer = new ColumnRenderer.Threshold(
                        ThresholdMode.Icons,
                        [new(ThresholdOperator.Equal, Fresh, ThresholdIcons.Success), new(ThresholdOperator.Equal, Stale, ThresholdIcons.Warning), new(ThresholdOperator.Equal, Empty, ThresholdIcons.Unknown)],
                        ThresholdIcons.Failed),
                    Comment = "Stale: nothing was written for more than 30 days. An empty list is right where there is nothing to list.",
                },
                new(nameof(Row.Watchlist), "Watchlist"),
                new(nameof(Row.Alias), "Alias"),
                new(nameof(Row.Items), "Items") { Number = NumberFormat.Count },
                new(nameof(Row.Newest), "Newest entry") { Renderer = new ColumnRenderer.DateTime(), Comment = "Deletions count: they are entries of the log too." },
                new(nameof(Row.AgeDays), "Days since") { Number = new() { MaximumFractionDigits = 1 } },
                new(nameof(Row.LastEdit), "Last edit") { Renderer = new ColumnRenderer.DateTime(), Comment = "Sentinel writes items anew from time to time; this is when somebody last changed one." },
                new(nameof(Row.Detections), "Detections") { Number = NumberFormat.Count },
            ],
        },

        // Of an item's versions the newest holds. Items may be older than the range: all that the workspace keeps are read.
        Query = KqlTemplate.Of($"""
            let End = {pick.TimeRange.End};
            let Lists = union isfuzzy=true ({OptionalTable.Of("Watchlist")}), Watchlist
            | where TimeGenerated <= End and isnotempty(WatchlistAlias)
            | summarize arg_max(_DTTimestamp, _DTItemStatus, _DTItemType, LastUpdatedTimeUTC) by AliasKey = tolower(WatchlistAlias), _DTItemId
            | summarize Items = countif(_DTItemType =~ "watchlist-item" and _DTItemStatus !~ "Delete"), IsDeleted = countif(_DTItemType =~ "watchlist" and _DTItemStatus =~ "Delete") > 0,
                Newest = max(_DTTimestamp), LastEdit = max(LastUpdatedTimeUTC) by AliasKey;
            {InlineRows.Of(pack.Watchlists.Select(list => new ListFact(list.Name, list.Alias, pack.Readers(list))))}
            | extend AliasKey = tolower(Alias)
            | lookup kind=leftouter (Lists) on AliasKey
            | extend AgeDays = (End - Newest) / 1d, Items = coalesce(Items, 0)
            | extend State = case(isnull(Newest) or (IsDeleted and Items == 0), {Missing}, Items == 0, {Empty}, AgeDays > 30, {Stale}, {Fresh})
            | order by array_index_of({WorstFirst}, State) asc, Detections desc, Alias asc
            | project State, Watchlist, Alias, Items, Newest, AgeDays = round(AgeDays, 1), LastEdit, Detections
            """),
    };

    private static IReadOnlyList<string> WorstFirst => [Missing, Empty, Stale, Fresh];

    internal sealed record ListFact(string Watchlist, string Alias, long Detections);

    internal sealed record Row(string State, string Watchlist, string Alias, long Items, DateTime Newest, double AgeDays, DateTime LastEdit, long Detections);
}
