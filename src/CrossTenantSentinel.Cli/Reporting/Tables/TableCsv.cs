using System.Buffers;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Cli.Reporting.Tables;

/// <summary>A result as CSV (RFC 4180, except that lines end with a line feed): a header, then a line per row; null is an empty field.</summary>
public static class TableCsv
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>Writes the table.</summary>
    public static void Write(Table table, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(output);
        for (int column = 0; column < table.Columns.Count; column++)
            WriteField(output, column, table.Columns[column].Name);
        output.Write('\n');
        Vector[] columns = [.. Enumerable.Range(0, table.Columns.Count).Select(column => table.Rows[column])];
        for (int row = 0; row < table.Count; row++)
        {
            for (int column = 0; column < columns.Length; column++)
                WriteField(output, column, CellText.Of(columns[column].ObjectAt(row)));
            output.Write('\n');
        }
    }

    private static void WriteField(TextWriter output, int column, string value)
    {
        if (column > 0)
            output.Write(',');
        // Readers skip an empty line: the empty field of an only column would go with it.
        if (value.AsSpan().ContainsAny(Quoted) || value.StartsWith(' ') || value.EndsWith(' '))
            output.Write($"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        else
            output.Write(value);
    }
}
