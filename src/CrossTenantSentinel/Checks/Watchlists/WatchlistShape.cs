using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Watchlists;

namespace CrossTenantSentinel.Checks.Watchlists;

/// <summary>A watchlist that Sentinel refuses, or whose rows can not be told apart.</summary>
public sealed class WatchlistShape : ItemCheck<Watchlist>
{
    /// <summary>CTS1040.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1040",
        Title = "Watchlist without a usable search key",
        Why = "Sentinel identifies the rows of a watchlist by the search key: it must be a column, filled in every row, and different in every row, or rows overwrite each other.",
        Instead = "Name a column as search key and give every row its own value.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(Watchlist item)
    {
        int key = item.RowColumns.ToList().FindIndex(column => column.Name == item.SearchKey);
        if (key < 0)
        {
            yield return Kind.At(item.At(nameof(Watchlist.SearchKey)), $"The search key \"{item.SearchKey}\" is no column; columns: {string.Join(", ", item.RowColumns.Select(column => column.Name))}.");
            yield break;
        }

        if (item.RowColumns.Any(column => column.Name == "SearchKey"))
            yield return Kind.At(item.At(nameof(Watchlist.SearchKey)), "A column is called \"SearchKey\", the name under which Sentinel adds the key's value.");
        List<string> keys = [.. item.AllRows.Select(row => RowValues.Text(RowValues.Of(row)[key]))];
        for (int row = 0; row < keys.Count; row++)
        {
            if (keys[row].Length == 0)
                yield return Kind.At(item.At("Rows"), $"Row {row + 1} has no {item.SearchKey}.");
            else if (keys.FindIndex(other => string.Equals(other, keys[row], StringComparison.OrdinalIgnoreCase)) is int first && first < row)
                yield return Kind.At(item.At("Rows", keys[row]), $"Rows {first + 1} and {row + 1} have the same {item.SearchKey}, \"{keys[row]}\".");
        }
    }
}
