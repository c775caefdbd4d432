using System.Text;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Limits;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Watchlists;
using CrossTenantSentinel.Watchlists.Rows;

namespace CrossTenantSentinel.Checks.Watchlists;

/// <summary>Rows of the pack's watchlists that break the watchlist's own rules, or are too many.</summary>
public sealed class WatchlistRows : ItemCheck<Watchlist>
{
    /// <summary>CTS1041.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1041",
        Title = "Watchlist row that contradicts itself",
        Why = "Rules trust watchlists: an unknown word, a blocked tenant that is approved, or an approval that ends before it begins makes them report too much or stay silent.",
        Instead = "Correct the row; the watchlist's class says what its rows must obey.",
    };

    /// <summary>CTS1042.</summary>
    public static readonly FindingKind Missing = new()
    {
        Code = "CTS1042",
        Title = "Watchlist without a row that the settings call for",
        Severity = FindingSeverity.Warning,
        Why = "Rules treat what a watchlist does not list as unknown: a home tenant of ours that is missing there looks like a stranger.",
        Instead = "Add the row.",
    };

    private const int MostFindings = 20;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(Watchlist item)
    {
        IReadOnlyDictionary<string, string>[] rows = [.. item.AllRows.Select(row => Texts(item, row))];
        int bytes = rows.Sum(row => row.Values.Sum(value => Encoding.UTF8.GetByteCount(value) + 1));
        if (bytes > SentinelLimits.WatchlistFileBytes)
            yield return WatchlistTable.TooLarge.At(item.At("Rows"), $"The watchlist has {bytes / 1_000_000m:0.0} MB; at most {SentinelLimits.WatchlistFileBytes / 1_000_000m:0.0} are allowed.");
        foreach (RowMistake mistake in item.RowRules.SelectMany(rule => rule.Mistakes(rows)).Take(MostFindings))
        {
            yield return mistake.Row < 0
                ? Missing.At(item.At("Rows"), mistake.Message)
                : Kind.At(item.At("Rows", rows[mistake.Row][item.SearchKey]), $"Row {mistake.Row + 1}: {mistake.Message}");
        }
    }

    private static Dictionary<string, string> Texts(Watchlist list, object row) => list.RowColumns
        .Zip(RowValues.Of(row), (column, value) => (column.Name, Text: RowValues.Text(value)))
        .ToDictionary(cell => cell.Name, cell => cell.Text, StringComparer.Ordinal);
}
