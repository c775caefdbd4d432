using System.Text.RegularExpressions;
using CrossTenantSentinel.Cli.Running.Data.Columns;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Cli.Running.Data;

/// <summary>Reads rows of comma-separated text below a header, as Log Analytics exports them: <c>TimeGenerated [UTC]</c> is the column TimeGenerated.</summary>
internal static partial class CsvRows
{
    /// <summary>Reads a file to its end, or to so many rows.</summary>
    /// <exception cref="DataFailureException">The file is malformed, or a value is of another type.</exception>
    public static void Read(DataFile file, RowColumns columns, int mostRows, CancellationToken cancellation)
    {
        using CsvFields fields = new(file);
        List<ColumnReader?> readers = Header(file, fields, columns);
        while (columns.Rows < mostRows && ReadRow(file, fields, columns, readers))
        {
            if ((columns.Rows & 0xfff) == 0)
                cancellation.ThrowIfCancellationRequested();
        }
    }

    private static List<ColumnReader?> Header(DataFile file, CsvFields fields, RowColumns columns)
    {
        List<ColumnReader?> readers = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        while (fields.TryRead(out ReadOnlySpan<char> field))
        {
            string name = NameOf(file, fields, field.ToString());
            if (!names.Add(name))
                throw file.Fails(DataFile.Malformed, fields.Line, fields.Column, $"The header has {name} twice.");
            readers.Add(columns.Of(name));
            if (fields.EndsRecord)
                return readers;
        }

        throw file.Fails(DataFile.Malformed, 1, 1, "The file has no header.");
    }

    private static string NameOf(DataFile file, CsvFields fields, string name)
    {
        Match zone = TimeZone().Match(name);
        if (!zone.Success)
            return name;
        return zone.Groups["zone"].Value is "UTC"
            ? zone.Groups["name"].Value
            : throw file.Fails(DataFile.Malformed, fields.Line, fields.Column, $"The times of {name} are not UTC: export them with the time zone UTC.");
    }

    private static bool ReadRow(DataFile file, CsvFields fields, RowColumns columns, List<ColumnReader?> readers)
    {
        int place = 0;
        while (fields.TryRead(out ReadOnlySpan<char> field))
        {
            if (place == 0 && fields.EndsRecord && field.IsEmpty && readers.Count > 1)
                continue;
            if (place == readers.Count)
                throw file.Fails(DataFile.Malformed, fields.Line, fields.Column, $"The row has more fields than the header, which has {readers.Count}.");
            if (readers[place] is { } reader && !reader.TryAppendText(field))
                throw file.Fails(DataFile.WrongType, fields.Line, fields.Column, $"{reader.Column.Name} is of type {reader.Column.Type.Name()}, but holds {Reporting.Shown.Value(field.ToString())}.");
            place++;
            if (!fields.EndsRecord)
                continue;
            if (place < readers.Count)
                throw file.Fails(DataFile.Malformed, fields.Line, fields.Column, $"The row has {place} fields, but the header {readers.Count}.");
            columns.EndRow();
            return true;
        }

        return false;
    }

    [GeneratedRegex(@"\A(?<name>.+) \[(?<zone>[^\]]+)\]\z")]
    private static partial Regex TimeZone();
}
