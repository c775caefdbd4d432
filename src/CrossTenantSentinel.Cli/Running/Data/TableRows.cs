using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Cli.Running.Data;

/// <summary>
/// The rows of a file, with the columns that a query names. The others are read when something asks for one of them after all, then all at
/// once: a query over a wide table costs the columns that it reads.
/// </summary>
internal sealed class TableRows
{
    private readonly DataFile file;
    private readonly IReadOnlyList<Column> columns;
    private readonly Vector?[] vectors;
    private readonly int count;
    private readonly Func<Func<Column, bool>, FileRows> read;
    private readonly Lock gate = new();

    /// <summary>Reads a file for the first time.</summary>
    /// <param name="file">The file.</param>
    /// <param name="columns">All columns of the table.</param>
    /// <param name="isNamed">Whether a query names a column.</param>
    /// <param name="read">Reads the file, with the columns that it is told to keep.</param>
    public TableRows(DataFile file, IReadOnlyList<Column> columns, Func<Column, bool> isNamed, Func<Func<Column, bool>, FileRows> read)
    {
        this.file = file;
        this.columns = columns;
        this.read = read;
        FileRows rows = read(isNamed);
        vectors = [.. rows.Vectors];
        count = rows.Count;
        Table = new Table(columns, Batch.Lazy(count, columns.Count, VectorOf));
    }

    /// <summary>The table.</summary>
    public Table Table { get; }

    /// <summary>Reads what is not read yet of these columns.</summary>
    public void Require(Func<Column, bool> isNamed)
    {
        for (int place = 0; place < vectors.Length; place++)
        {
            if (isNamed(columns[place]))
                VectorOf(place);
        }
    }

    private Vector VectorOf(int place)
    {
        lock (gate)
        {
            if (vectors[place] is null)
                ReadOthers();
            return vectors[place]!;
        }
    }

    private void ReadOthers()
    {
        HashSet<Column> missing = [.. columns.Where((_, place) => vectors[place] is null)];
        FileRows rows = read(missing.Contains);
        if (rows.Count != count)
            throw file.Fails(DataFile.Unreadable, $"{file.Shown} has changed while it was read.");
        for (int place = 0; place < vectors.Length; place++)
            vectors[place] ??= rows.Vectors[place];
    }
}
