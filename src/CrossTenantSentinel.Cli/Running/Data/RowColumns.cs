using CrossTenantSentinel.Cli.Running.Data.Columns;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Cli.Running.Data;

/// <summary>The columns that a file fills, row by row. What a row leaves out is null.</summary>
/// <param name="resolve">The reader of a column, asked once per name that the file has; null for a column that is left out.</param>
internal sealed class RowColumns(Func<string, ColumnReader?> resolve)
{
    private readonly Dictionary<string, ColumnReader?> known = new(StringComparer.Ordinal);
    private readonly List<ColumnReader> readers = [];
    private int expected;

    /// <summary>The number of whole rows.</summary>
    public int Rows { get; private set; }

    /// <summary>The names that the file has, in the order of their first row.</summary>
    public IEnumerable<string> Names => known.Keys;

    /// <summary>The readers, in the order of their first row.</summary>
    public IReadOnlyList<ColumnReader> Readers => readers;

    /// <summary>The reader of a column; null for one that is left out.</summary>
    public ColumnReader? Of(string name)
    {
        if (known.TryGetValue(name, out ColumnReader? reader))
            return reader;
        reader = resolve(name);
        known.Add(name, reader);
        if (reader is not null)
        {
            readers.Add(reader);
            reader.Reserve(expected);
            for (int row = 0; row < Rows; row++)
                reader.AppendNull();
        }

        return reader;
    }

    /// <summary>Makes room for about so many rows.</summary>
    public void Reserve(int rows)
    {
        expected = rows;
        foreach (ColumnReader reader in readers)
            reader.Reserve(rows);
    }

    /// <summary>Whether the current row has a value of this column already.</summary>
    public bool Has(ColumnReader reader) => reader.Count > Rows;

    /// <summary>The row is whole.</summary>
    public void EndRow()
    {
        Rows++;
        foreach (ColumnReader reader in readers)
        {
            if (reader.Count < Rows)
                reader.AppendNull();
        }
    }

    /// <summary>Forgets the values of a row that is read again.</summary>
    public void Rewind()
    {
        foreach (ColumnReader reader in readers)
            reader.Rewind(Rows);
    }

    /// <summary>The vector of a reader with all rows.</summary>
    public Vector Build(ColumnReader reader)
    {
        while (reader.Count < Rows)
            reader.AppendNull();
        return reader.Build();
    }
}
