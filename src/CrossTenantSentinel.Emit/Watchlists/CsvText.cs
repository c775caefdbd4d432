using System.Text;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Watchlists;

namespace CrossTenantSentinel.Emit.Watchlists;

/// <summary>Watchlists as CSV (RFC 4180, except that lines end with a line feed): a header, then a line per row.</summary>
public static class CsvText
{
    /// <summary>The file's text.</summary>
    public static string Of(Watchlist watchlist)
    {
        ArgumentNullException.ThrowIfNull(watchlist);
        StringBuilder csv = new();
        AppendLine(csv, watchlist.RowColumns.Select(column => column.Name));
        foreach (object row in watchlist.AllRows)
            AppendLine(csv, RowValues.Of(row).Select(RowValues.Text));
        return csv.ToString();
    }

    private static void AppendLine(StringBuilder csv, IEnumerable<string> values) => csv.AppendJoin(',', values.Select(Quote)).Append('\n');

    /// <summary>
    /// Quotes where RFC 4180 asks for them, and around outer blanks, which readers may drop. An only value that is empty would make an
    /// empty line, which readers skip; but a search key is never empty.
    /// </summary>
    private static string Quote(string value) =>
        value.AsSpan().IndexOfAny(",\"\r\n") >= 0 || value.StartsWith(' ') || value.EndsWith(' ')
            ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : value;
}
