using System.Text;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Cli.Reporting.Tables;

/// <summary>A table for people: columns side by side, a rule below their names, every cell on one line.</summary>
public static class AlignedTable
{
    /// <summary>A cell that is longer than this does not widen its column; it is shown whole all the same.</summary>
    private const int WidestColumn = 60;

    private const string Gap = "  ";

    /// <summary>Writes a result: numbers to the right, everything else to the left.</summary>
    public static void Write(Table table, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(output);
        Vector[] columns = [.. Enumerable.Range(0, table.Columns.Count).Select(column => table.Rows[column])];
        string[] names = [.. table.Columns.Select(column => OnOneLine(column.Name))];
        int[] widths = [.. columns.Select((column, index) => Widest(names[index], column))];
        bool[] right = [.. table.Columns.Select(column => column.Type is Queries.KqlType.Int or Queries.KqlType.Long or Queries.KqlType.Real or Queries.KqlType.Decimal)];
        output.Write(Line(names, widths, right));
        output.Write(Line([.. widths.Select(width => new string('-', width))], widths, right));
        string[] cells = new string[columns.Length];
        for (int row = 0; row < table.Count; row++)
        {
            for (int column = 0; column < columns.Length; column++)
                cells[column] = OnOneLine(CellText.Of(columns[column].ObjectAt(row)));
            output.Write(Line(cells, widths, right));
        }
    }

    /// <summary>Rows of texts, aligned under each other. Lines end with line feeds.</summary>
    public static string Of(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        int columns = rows.Select(row => row.Count).DefaultIfEmpty().Max();
        int[] widths = [.. Enumerable.Range(0, columns).Select(column => rows.Where(row => row.Count > column).Max(row => Math.Min(row[column].Length, WidestColumn)))];
        return string.Concat(rows.Select(row => Line(row, widths, new bool[columns])));
    }

    /// <summary>The text with control characters escaped as in JSON.</summary>
    internal static string OnOneLine(string text)
    {
        if (!text.Any(char.IsControl))
            return text;
        StringBuilder line = new(text.Length);
        foreach (char character in text)
        {
            _ = character switch
            {
                '\n' => line.Append("\\n"),
                '\r' => line.Append("\\r"),
                '\t' => line.Append("\\t"),
                _ when char.IsControl(character) => line.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => line.Append(character),
            };
        }

        return line.ToString();
    }

    private static int Widest(string name, Vector column)
    {
        int widest = name.Length;
        for (int row = 0; row < column.Count && widest < WidestColumn; row++)
            widest = Math.Max(widest, Math.Min(WidestColumn, OnOneLine(CellText.Of(column.ObjectAt(row))).Length));
        return widest;
    }

    private static string Line(IReadOnlyList<string> cells, int[] widths, bool[] right)
    {
        StringBuilder line = new();
        for (int column = 0; column < cells.Count; column++)
        {
            line.Append(right[column] ? cells[column].PadLeft(widths[column]) : cells[column].PadRight(widths[column]));
            line.Append(Gap);
        }

        return line.ToString().TrimEnd() + "\n";
    }
}
