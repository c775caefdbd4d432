using System.Globalization;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.TenantResolution;

/// <summary>The tenant directory as a CSV file, as Sentinel exports and takes it.</summary>
internal static class DirectoryFile
{
    /// <summary>Reads rows.</summary>
    /// <param name="path">What to call the file.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="mistakes">What is wrong, each with its line's number; the file is not used then.</param>
    public static IReadOnlyList<TenantDirectory.Row> Read(string path, string text, List<string> mistakes)
    {
        CsvTable table = CsvReader.Read(DocumentSource.Of(new SourceText(path, text)), ',');
        if (table.Rows.Count == 0)
            return [];
        Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
        for (int index = 0; index < table.Rows[0].Count; index++)
            columns.TryAdd(table.Rows[0][index].Value.Trim('\uFEFF', ' '), index);
        if (!columns.ContainsKey(nameof(TenantDirectory.Row.TenantId)))
            mistakes.Add("there is no column TenantId");
        List<TenantDirectory.Row> rows = [];
        foreach (IReadOnlyList<CsvField> row in table.Rows.Skip(1))
        {
            string Cell(string column) => columns.TryGetValue(column, out int at) && at < row.Count ? row[at].Value.Trim() : "";
            if (mistakes.Count == 0 && Row(Cell) is { } read && !rows.Any(other => other.TenantId == read.TenantId))
                rows.Add(read);
            else if (columns.ContainsKey(nameof(TenantDirectory.Row.TenantId)))
                mistakes.Add($"the row of \"{Cell(nameof(TenantDirectory.Row.TenantId))}\" has no tenant id of its own, or a value that cannot be read");
        }

        return rows;
    }

    private static TenantDirectory.Row? Row(Func<string, string> cell)
    {
        string score = cell(nameof(TenantDirectory.Row.LookalikeScore));
        if (!Guid.TryParse(cell(nameof(TenantDirectory.Row.TenantId)), out Guid id)
            || !IsDate(cell(nameof(TenantDirectory.Row.ApprovedOn))) || !IsDate(cell(nameof(TenantDirectory.Row.ExpiresOn))) || !IsDate(cell(nameof(TenantDirectory.Row.NameResolvedOn)))
            || (score.Length > 0 && !int.TryParse(score, CultureInfo.InvariantCulture, out _)))
            return null;
        return new TenantDirectory.Row(
            id,
            cell(nameof(TenantDirectory.Row.DisplayName)),
            cell(nameof(TenantDirectory.Row.DefaultDomain)),
            cell(nameof(TenantDirectory.Row.FederationBrandName)),
            Or(cell(nameof(TenantDirectory.Row.Relationship)), "unknown"),
            Or(cell(nameof(TenantDirectory.Row.Direction)), "none"),
            cell(nameof(TenantDirectory.Row.Approved)).Equals("true", StringComparison.OrdinalIgnoreCase),
            cell(nameof(TenantDirectory.Row.Owner)),
            cell(nameof(TenantDirectory.Row.Ticket)),
            Date(cell(nameof(TenantDirectory.Row.ApprovedOn))),
            Date(cell(nameof(TenantDirectory.Row.ExpiresOn))),
            Or(cell(nameof(TenantDirectory.Row.NameSource)), "manual"),
            Date(cell(nameof(TenantDirectory.Row.NameResolvedOn))),
            cell(nameof(TenantDirectory.Row.NameSkeleton)),
            cell(nameof(TenantDirectory.Row.LookalikeOf)),
            score.Length == 0 ? null : int.Parse(score, CultureInfo.InvariantCulture),
            cell(nameof(TenantDirectory.Row.Notes)));
    }

    private static string Or(string text, string other) => text.Length == 0 ? other : text;

    private static bool IsDate(string text) => text.Length == 0 || Date(text) is not null;

    private static DateTime? Date(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out DateTime value) ? value : null;
}
