using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Watchlists;

/// <summary>A watchlist that Sentinel refuses, or whose rows can not be told apart.</summary>
public sealed class WatchlistShape : SubjectCheck<WatchlistSubject>
{
    /// <summary>CTS1040.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1040",
        Title = "Watchlist without a usable search key",
        Why = "Sentinel identifies the rows of a watchlist by the search key: it must be a column, filled in every row, and different in every row, or rows overwrite each other.",
        Instead = "Name a column as search key and give every row its own value.",
    };

    private const int MostFindings = 20;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(WatchlistSubject subject)
    {
        if (subject.SearchKey is null && subject.Form == SubjectForm.Arm)
            return [Kind.At(subject.At, "The watchlist names no search key (itemsSearchKey).")];
        if (subject.SearchKey is not { IsKnown: true } key || subject.Columns.Count == 0)
            return [];
        int column = subject.Columns.ToList().FindIndex(stated => stated.Text == key.Text);
        return column < 0
            ? [Kind.At(key.At, $"The search key \"{key.Text}\" is no column; columns: {string.Join(", ", subject.Columns.Select(stated => stated.Text))}.")]
            : [.. Reserved(subject, key), .. Rows(subject, key, column).Take(MostFindings)];
    }

    private static IEnumerable<Finding> Reserved(WatchlistSubject subject, Stated key)
    {
        if (key.Text != "SearchKey" && subject.Columns.Any(column => column.Text == "SearchKey"))
            yield return Kind.At(key.At, "A column is called \"SearchKey\", the name under which Sentinel adds the key's value.");
    }

    private static IEnumerable<Finding> Rows(WatchlistSubject subject, Stated key, int column)
    {
        Dictionary<string, int> first = new(StringComparer.OrdinalIgnoreCase);
        for (int row = 0; row < subject.Rows.Count; row++)
        {
            StatedRow stated = subject.Rows[row];
            string value = column < stated.Values.Count ? stated.Values[column] : "";
            if (value.Length == 0)
                yield return Kind.At(stated.At(-1), $"Row {row + 1} has no {key.Text}.");
            else if (!first.TryAdd(value, row))
                yield return Kind.At(stated.At(column), $"Rows {first[value] + 1} and {row + 1} have the same {key.Text}, \"{value}\".");
        }
    }
}
