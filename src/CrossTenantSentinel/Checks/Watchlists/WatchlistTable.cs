using System.Text;
using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Limits;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Watchlists;

/// <summary>The rows of a watchlist that do not fit its header, or that Sentinel does not take.</summary>
public sealed class WatchlistTable : SubjectCheck<WatchlistSubject>
{
    /// <summary>CTS3713.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3713",
        Title = "Watchlist whose rows and header disagree",
        Why = "Sentinel takes each row by the header: a value too many or too few puts values under wrong columns, or the row is lost. Two columns of one name cannot be told apart.",
        Instead = "Give each row a value for each column, in quotes where it contains a comma.",
    };

    /// <summary>CTS3714.</summary>
    public static readonly FindingKind TooLarge = new()
    {
        Code = "CTS3714",
        Title = "Watchlist larger than Sentinel takes",
        Why = "Sentinel takes files of at most 3.8 MB, lines of at most 10,240 characters, and rows of at most 10 KB.",
        Instead = "Split the watchlist, or shorten the values.",
    };

    /// <summary>CTS3715.</summary>
    public static readonly FindingKind OpenQuote = new()
    {
        Code = "CTS3715",
        Title = "Quote that is never closed in a watchlist",
        Why = "Everything after the quote, commas and lines included, becomes one value: the rows after it are lost.",
        Instead = "Close the quote; write a quote within a value twice.",
    };

    private const int MostFindings = 20;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(WatchlistSubject subject) => subject.Table is not { } table
        ? []
        : [.. Header(subject), .. Size(subject, table), .. Rows(table).Take(MostFindings)];

    private static IEnumerable<Finding> Header(WatchlistSubject subject)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        if (subject.Columns.Count == 0)
            yield return Kind.At(subject.At, "The watchlist has no header.");
        foreach (Stated column in subject.Columns)
        {
            if (column.Text.Length == 0)
                yield return Kind.At(column.At, "A column has no name.");
            else if (!names.Add(column.Text))
                yield return Kind.At(column.At, $"The column \"{column.Text}\" is there twice.");
        }
    }

    private static IEnumerable<Finding> Size(WatchlistSubject subject, CsvTable table)
    {
        int bytes = Encoding.UTF8.GetByteCount(table.Source.Text);
        if (bytes > SentinelLimits.WatchlistFileBytes)
            yield return TooLarge.At(subject.At, $"The watchlist has {bytes / 1_000_000m:0.0} MB; at most {SentinelLimits.WatchlistFileBytes / 1_000_000m:0.0} are allowed.");
        if (table.OpenQuote >= 0)
            yield return OpenQuote.At(new Anchor.OfSpan(table.Source.SpanOf(table.OpenQuote, table.OpenQuote + 1)), "This quote is never closed.");
    }

    private static IEnumerable<Finding> Rows(CsvTable table)
    {
        for (int index = 0; index < table.Rows.Count; index++)
        {
            IReadOnlyList<CsvField> row = table.Rows[index];
            int length = row[^1].End - row[0].Start;
            if (index > 0 && row.Count != table.Rows[0].Count && (table.OpenQuote < 0 || table.OpenQuote >= row[^1].End))
                yield return Kind.At(table.At(row), $"The row has {row.Count} {(row.Count == 1 ? "value" : "values")}, the header {table.Rows[0].Count}.");
            if (length > SentinelLimits.WatchlistLineLength)
                yield return TooLarge.At(table.At(row), $"The row has {length} characters; at most {SentinelLimits.WatchlistLineLength} are allowed.");
            else if (length > SentinelLimits.WatchlistRowBytes / 4 && Encoding.UTF8.GetByteCount(table.Source.Text.AsSpan(row[0].Start, length)) is var bytes and > SentinelLimits.WatchlistRowBytes)
                yield return TooLarge.At(table.At(row), $"The row has {bytes} bytes; at most {SentinelLimits.WatchlistRowBytes} are allowed.");
        }
    }
}
