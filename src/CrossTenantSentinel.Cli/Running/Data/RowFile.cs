using CrossTenantSentinel.Cli.Running.Data.Columns;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Cli.Running.Data;

/// <summary>Reads files of rows, whatever their form.</summary>
internal static class RowFile
{
    /// <summary>All rows.</summary>
    /// <param name="file">The file.</param>
    /// <param name="wanted">The columns that it can have; others are left out.</param>
    /// <param name="isKept">Whether the values of a column are kept; those of others are only checked.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="DataFailureException">The file cannot be read as these columns.</exception>
    public static FileRows Read(DataFile file, IReadOnlyList<Column> wanted, Func<Column, bool> isKept, CancellationToken cancellation)
    {
        Dictionary<string, Column> byName = wanted.ToDictionary(column => column.Name, StringComparer.Ordinal);
        RowColumns columns = new(name => byName.TryGetValue(name, out Column? column) ? ReaderOf(column) : null);
        Fill(file, columns, int.MaxValue, cancellation);
        Dictionary<string, ColumnReader> readers = columns.Readers.ToDictionary(reader => reader.Column.Name, StringComparer.Ordinal);
        Vector?[] vectors =
        [
            .. wanted.Select(column => isKept(column) ? columns.Build(readers.TryGetValue(column.Name, out ColumnReader? reader) ? reader : ReaderOf(column)) : null),
        ];
        return new FileRows(columns.Rows, vectors, [.. columns.Names]);

        ColumnReader ReaderOf(Column column) => isKept(column) ? ColumnReaders.For(column, file.IsCsv) : ColumnReaders.Check(column, file.IsCsv);
    }

    /// <summary>Columns and types that the first rows suggest: see <see cref="ObservedColumn"/>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="rows">How many rows to look at; 0 for the header of CSV only.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static IReadOnlyList<Column> Infer(DataFile file, int rows, CancellationToken cancellation)
    {
        RowColumns columns = new(name => new ObservedColumn(name, file.IsCsv));
        Fill(file, columns, rows, cancellation);
        return [.. columns.Readers.Cast<ObservedColumn>().Select(column => column.Inferred)];
    }

    private static void Fill(DataFile file, RowColumns columns, int mostRows, CancellationToken cancellation)
    {
        try
        {
            if (file.IsCsv)
                CsvRows.Read(file, columns, mostRows, cancellation);
            else
                JsonRows.Read(file, columns, mostRows, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw file.Fails(DataFile.Unreadable, $"{file.Shown} cannot be read: {failure.Message}");
        }
    }
}
