using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Adoption.Readers;

/// <summary>Reads watchlists from tables in text form.</summary>
internal static class WatchlistReader
{
    private const string SearchKey = "SearchKey";

    /// <summary>
    /// What a .csv file holds: a watchlist, when its header has a search key, when it lies below a folder of watchlists, or when the file is
    /// named itself; nothing otherwise.
    /// </summary>
    /// <param name="source">The file.</param>
    /// <param name="isNamed">Whether it was asked for by name.</param>
    public static AdoptedFile Read(SourceText source, bool isNamed)
    {
        CsvTable table = CsvReader.Read(DocumentSource.Of(source), ',');
        bool isWatchlist = isNamed || IsBelowWatchlists(source.File) || table.Rows is [var header, ..] && header.Any(field => field.Value == SearchKey);
        if (!isWatchlist)
            return new AdoptedFile(source.File, [], []);
        string alias = System.IO.Path.GetFileNameWithoutExtension(source.File);
        Anchor whole = new Anchor.OfSpan(SourceSpan.WholeFile(source.File));
        WatchlistSubject watchlist = new() { Handle = alias, At = whole, Form = SubjectForm.Csv, File = source.File, Alias = new Stated(alias, whole) };
        return new AdoptedFile(source.File, [FileReader.Whole(source, SubjectForm.Csv, []), Read(watchlist, table)], []);
    }

    /// <summary>Adds the columns and rows of a table.</summary>
    public static WatchlistSubject Read(WatchlistSubject watchlist, CsvTable table) => watchlist with
    {
        Table = table,
        Columns = table.Rows is [var header, ..] ? [.. header.Select(field => new Stated(field.Value.Trim(), table.At(field)))] : [],
        Rows = [.. table.Rows.Skip(1).Select(row => new StatedRow([.. row.Select(field => field.Value)], index => index >= 0 && index < row.Count ? table.At(row[index]) : table.At(row)))],
    };

    private static bool IsBelowWatchlists(string path)
    {
        string folder = System.IO.Path.GetDirectoryName(path) ?? "";
        return folder.Contains("watchlist", StringComparison.OrdinalIgnoreCase);
    }
}
