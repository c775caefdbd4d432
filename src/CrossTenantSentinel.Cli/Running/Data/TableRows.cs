using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Kql.Lowering.Sources;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Cli.Running.Data;

/// <summary>
/// The rows of a file, with the columns that a query names. The others are read when something asks for one of them after all, then all at
/// once: a query over a wide table costs the columns that it reads.
/// </summary>
internal sealed class TableRows
{
    /// <summary>What a file may hold besides the columns of its table: when a row was ingested, under the name that Kusto gives it in a result.</summary>
    public static readonly Column Ingested = new("$IngestionTime", KqlType.DateTime);

    private static readonly Column Generated = new("TimeGenerated", KqlType.DateTime);

    private readonly DataFile file;
    private readonly IReadOnlyList<Column> columns;
    private readonly Vector?[] vectors;
    private readonly int count;
    private readonly Func<Func<Column, bool>, FileRows> read;
    private readonly Lock gate = new();

    /// <summary>Reads a file for the first time.</summary>
    /// <param name="file">The file.</param>
    /// <param name="columns">All columns of the table, and <see cref="Ingested"/>.</param>
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
        IReadOnlyList<Column> own = [.. columns.Take(columns.Count - 1)];
        Table = new Table(own, Batch.Lazy(count, own.Count, VectorOf));
        TableWithIngestion = new Table(
            [.. own, IngestionColumn.Column],
            Batch.Lazy(count, columns.Count, place => place < own.Count ? VectorOf(place) : IngestionTimes()));
    }

    /// <summary>Whether a column tells when rows were ingested.</summary>
    public static bool TellsIngestion(Column column) => column == Ingested || column == Generated;

    /// <summary>The table.</summary>
    public Table Table { get; }

    /// <summary>The table, with the hidden column that <c>ingestion_time()</c> reads.</summary>
    public Table TableWithIngestion { get; }

    /// <summary>Reads what is not read yet of these columns.</summary>
    public void Require(Func<Column, bool> isNamed)
    {
        for (int place = 0; place < vectors.Length; place++)
        {
            if (isNamed(columns[place]))
                VectorOf(place);
        }
    }

    /// <summary>What the file says; a row of which it says nothing was ingested when it was generated.</summary>
    private Vector IngestionTimes()
    {
        Vector written = VectorOf(columns.Count - 1);
        if (!columns.Contains(Generated))
            return written;
        Vector generated = VectorOf(columns.Index().First(entry => entry.Item == Generated).Index);
        VectorBuilder times = VectorBuilder.For(KqlType.DateTime, count);
        for (int row = 0; row < count; row++)
            times.AppendRow(written.IsNull(row) ? generated : written, row);
        return times.BuildVector();
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
