using System.Text;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Cli.Reporting.Tables;

/// <summary>Whether a result is what was expected: the same columns and the same rows, in order or in any.</summary>
public sealed class TableComparison
{
    private const string Differs = "*";

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
    public string Describe()
    {
        int width = Math.Max(expected.Columns.Count, actual.Columns.Count);
        List<IReadOnlyList<string>> lines = [Header(expected, actual, width)];
        for (int row = 0; row < expectedRows.Length; row++)
            lines.Add(Row(expectedRows[row], partners[row] < 0 ? null : actualRows[partners[row]]));
        int rows = lines.Count;
        lines.Add(Header(actual, expected, width));
        // In the order of the expected rows beside them, those without one at the end.
        foreach (int row in Enumerable.Range(0, actualRows.Length).OrderBy(row => Array.IndexOf(partners, row) is var place and >= 0 ? place : int.MaxValue))
            lines.Add(Row(actualRows[row], Array.IndexOf(partners, row) is var place and >= 0 ? expectedRows[place] : null));
        string[] aligned = AlignedTable.Of(lines).Split('\n');
        return new StringBuilder()
            .Append("Expected ").Append(Counts.Number(expected.Count, "row")).Append(":\n").AppendJoin("\n", aligned[..rows].Select(line => "  " + line))
            .Append("\nActual ").Append(Counts.Number(actual.Count, "row")).Append(":\n").AppendJoin("\n", aligned[rows..].Select(line => line.Length == 0 ? "" : "  " + line))
            .ToString();
    }

    private static List<string> Header(Table table, Table other, int width)
    {
        List<string> names = [];
        for (int column = 0; column < width && column < table.Columns.Count; column++)
        {
            bool same = column < other.Columns.Count && table.Columns[column] == other.Columns[column];
            names.Add(same ? table.Columns[column].ToString() : $"{Differs}{table.Columns[column]}{Differs}");
        }

        return names;
    }

    private static List<string> Row(IReadOnlyList<object?> row, IReadOnlyList<object?>? other)
    {
        List<string> cells = [];
        for (int column = 0; column < row.Count; column++)
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
