using System.Globalization;
using System.Text;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Cli.Reporting.Tables;

/// <summary>Whether a result is what was expected: the same columns and the same rows, in order or in any.</summary>
public sealed class TableComparison
{
    private const string Differs = "*";

    /// <summary>How many columns without a difference tell rows apart at least: time and identity come first.</summary>
    private const int LeastOthers = 3;

    private readonly Table expected;
    private readonly Table actual;
    private readonly IReadOnlyList<object?>[] expectedRows;
    private readonly IReadOnlyList<object?>[] actualRows;

    /// <summary>For each expected row the actual row beside it, or -1; equal rows first, then those that have most cells in common.</summary>
    private readonly int[] partners;

    private TableComparison(Table expected, Table actual, bool inOrder)
    {
        this.expected = expected;
        this.actual = actual;
        expectedRows = [.. Enumerable.Range(0, expected.Count).Select(expected.RowAt)];
        actualRows = [.. Enumerable.Range(0, actual.Count).Select(actual.RowAt)];
        partners = inOrder ? [.. Enumerable.Range(0, expected.Count).Select(row => row < actual.Count ? row : -1)] : FindPartners();
    }

    /// <summary>Whether there is no difference.</summary>
    public bool AreEqual =>
        expected.Columns.SequenceEqual(actual.Columns)
        && expected.Count == actual.Count
        && partners.Index().All(pair => pair.Item >= 0 && IsSame(expectedRows[pair.Index], actualRows[pair.Item]));

    /// <summary>Compares two tables.</summary>
    /// <param name="expected">What is due.</param>
    /// <param name="actual">What is there.</param>
    /// <param name="inOrder">Whether the order of the rows counts.</param>
    public static TableComparison Of(Table expected, Table actual, bool inOrder)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(actual);
        return new TableComparison(expected, actual, inOrder);
    }

    /// <summary>Both tables, one above the other with the same widths; stars around names, types and cells that differ. Cells are JSON.</summary>
    /// <param name="mostColumns">
    /// Where there are more columns, and the same in both tables: shows those in which rows differ, and some of the first others to tell rows apart.
    /// Types are shown where no number is given, or where they differ.
    /// </param>
    public string Describe(int mostColumns = int.MaxValue)
    {
        int[] columns = Shown(mostColumns);
        bool withTypes = mostColumns == int.MaxValue || !expected.Columns.SequenceEqual(actual.Columns);
        List<IReadOnlyList<string>> lines = [Header(expected, actual, columns, withTypes)];
        for (int row = 0; row < expectedRows.Length; row++)
            lines.Add(Row(expectedRows[row], partners[row] < 0 ? null : actualRows[partners[row]], columns));
        int rows = lines.Count;
        lines.Add(Header(actual, expected, columns, withTypes));
        // In the order of the expected rows beside them, those without one at the end.
        foreach (int row in Enumerable.Range(0, actualRows.Length).OrderBy(row => Array.IndexOf(partners, row) is var place and >= 0 ? place : int.MaxValue))
            lines.Add(Row(actualRows[row], Array.IndexOf(partners, row) is var place and >= 0 ? expectedRows[place] : null, columns));
        string[] aligned = AlignedTable.Of(lines).Split('\n');
        StringBuilder text = new StringBuilder()
            .Append("Expected ").Append(Counts.Number(expected.Count, "row")).Append(":\n").AppendJoin("\n", aligned[..rows].Select(line => "  " + line))
            .Append("\nActual ").Append(Counts.Number(actual.Count, "row")).Append(":\n").AppendJoin("\n", aligned[rows..].Select(line => line.Length == 0 ? "" : "  " + line));
        int left = Math.Max(expected.Columns.Count, actual.Columns.Count) - columns.Length;
        return left == 0 ? text.ToString() : text.Append(CultureInfo.InvariantCulture, $"Not shown: {LeftOut(left)}.\n").ToString();
    }

    private string LeftOut(int columns) => Counts.Number(columns, "column") + (partners.Any(partner => partner >= 0) ? " that hold the same in both" : "");

    private int[] Shown(int most)
    {
        int width = Math.Max(expected.Columns.Count, actual.Columns.Count);
        if (width <= most || !expected.Columns.SequenceEqual(actual.Columns))
            return [.. Enumerable.Range(0, width)];
        bool[] differs = [.. Enumerable.Range(0, width).Select(column =>
            partners.Index().Any(pair => pair.Item >= 0 && !CellComparison.AreEqual(expectedRows[pair.Index][column], actualRows[pair.Item][column])))];
        int others = Math.Max(most - differs.Count(differ => differ), LeastOthers);
        return [.. Enumerable.Range(0, width).Where(column => differs[column] || differs[..column].Count(differ => !differ) < others)];
    }

    private static List<string> Header(Table table, Table other, int[] columns, bool withTypes)
    {
        List<string> names = [];
        foreach (int column in columns.Where(column => column < table.Columns.Count))
        {
            bool same = column < other.Columns.Count && table.Columns[column] == other.Columns[column];
            string name = withTypes ? table.Columns[column].ToString() : table.Columns[column].Name;
            names.Add(same ? name : $"{Differs}{name}{Differs}");
        }

        return names;
    }

    private static List<string> Row(IReadOnlyList<object?> row, IReadOnlyList<object?>? other, int[] columns)
    {
        List<string> cells = [];
        foreach (int column in columns.Where(column => column < row.Count))
        {
            string text = CellJson.Of(row[column]);
            cells.Add(other is not null && column < other.Count && CellComparison.AreEqual(row[column], other[column]) ? text : $"{Differs}{text}{Differs}");
        }

        return cells;
    }

    private static bool IsSame(IReadOnlyList<object?> one, IReadOnlyList<object?> other) => one.Count == other.Count && InCommon(one, other) == one.Count;

    private static int InCommon(IReadOnlyList<object?> one, IReadOnlyList<object?> other) =>
        one.Zip(other).Count(pair => CellComparison.AreEqual(pair.First, pair.Second));

    private int[] FindPartners()
    {
        int[] found = [.. Enumerable.Repeat(-1, expectedRows.Length)];
        List<int> left = [.. Enumerable.Range(0, actualRows.Length)];
        for (int row = 0; row < found.Length; row++)
        {
            int place = left.FindIndex(candidate => IsSame(expectedRows[row], actualRows[candidate]));
            if (place < 0)
                continue;
            found[row] = left[place];
            left.RemoveAt(place);
        }

        for (int row = 0; row < found.Length && left.Count > 0; row++)
        {
            if (found[row] >= 0)
                continue;
            int nearest = left.MaxBy(candidate => InCommon(expectedRows[row], actualRows[candidate]));
            found[row] = nearest;
            left.Remove(nearest);
        }

        return found;
    }
}
