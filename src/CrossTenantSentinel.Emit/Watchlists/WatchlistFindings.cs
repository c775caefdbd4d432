using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Watchlists;

namespace CrossTenantSentinel.Emit.Watchlists;

/// <summary>Watchlist values that a CSV file cannot carry safely.</summary>
public static class WatchlistFindings
{
    /// <summary>CTS5006.</summary>
    public static readonly FindingKind Formula = new()
    {
        Code = "CTS5006",
        Title = "Watchlist value would become a spreadsheet formula",
        Why = "People keep watchlists in spreadsheets, which run a text that begins with = + - @ or a tab as a formula. The usual remedies "
            + "(an apostrophe, a blank) change the value, and Sentinel compares it as it is.",
        Instead = "Leave the first character out of the value and add it in the query.",
    };

    /// <summary>CTS5007.</summary>
    public static readonly FindingKind LocalTime = new()
    {
        Code = "CTS5007",
        Title = "Watchlist value depends on the machine",
        Why = "A local time is another instant on another machine, so the emitted files would differ.",
        Instead = "Write the time in UTC: new DateTime(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc).",
    };

    internal static IEnumerable<Finding> Of(Watchlist watchlist)
    {
        for (int index = 0; index < watchlist.AllRows.Count; index++)
        {
            foreach ((Column column, object? value) in watchlist.RowColumns.Zip(RowValues.Of(watchlist.AllRows[index])))
            {
                string place = $"Row {index + 1} of watchlist {watchlist.Alias}, column {column.Name}";
                switch (value)
                {
                    case string { Length: > 0 } text when text[0] is '=' or '+' or '-' or '@' or '\t' or '\r':
                        string message = $"{place}: \"{text.ReplaceLineEndings(" ")}\" begins like a formula.";
                        yield return Formula.At(new Anchor.OfMember(watchlist.Declared, "Rows", text), message) with { Content = watchlist.Handle };
                        break;
                    case DateTime { Kind: DateTimeKind.Local }:
                        yield return LocalTime.About(watchlist, $"{place} is a local time.", "Rows");
                        break;
                }
            }
        }
    }
}
