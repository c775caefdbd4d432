namespace CrossTenantSentinel.Engine.Vectors;

/// <summary>
/// Some rows on their way through a plan. Columns of a selection are picked from its parent when first asked for: a filter over a table of
/// seventy columns costs what is read of them.
/// </summary>
public sealed class Batch
{
    /// <summary>How many rows steps put into one batch: small enough for the processor's cache, large enough to forget the cost of each.</summary>
    public const int Size = 8192;

    private readonly Vector?[] columns;
    private readonly Func<int, Vector>? load;
    private readonly Batch? parent;
    private readonly int[]? selection;

    private Batch(int count, Vector?[] columns, Func<int, Vector>? load, Batch? parent = null, int[]? selection = null)
    {
        Count = count;
        this.columns = columns;
        this.load = load;
        this.parent = parent;
        this.selection = selection;
    }

    /// <summary>Rows of these columns, all of that many rows.</summary>
    public Batch(int count, params Vector[] columns)
        : this(count, [.. columns], null)
    {
    }

    /// <summary>The number of rows.</summary>
    public int Count { get; }

    /// <summary>The number of columns.</summary>
    public int ColumnCount => columns.Length;

    /// <summary>A column by position.</summary>
    public Vector this[int column] => columns[column] ??= load!(column);

    /// <summary>Rows whose columns are made when first asked for.</summary>
    public static Batch Lazy(int count, int columnCount, Func<int, Vector> load) => new(count, new Vector?[columnCount], load);

    /// <summary>These rows in this order; a row may come several times.</summary>
    public Batch Select(int[] rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        // A selection of a selection picks from the first rows at once, so that rows in between are not copied.
        if (parent is not null)
        {
            int[] composed = new int[rows.Length];
            for (int index = 0; index < rows.Length; index++)
                composed[index] = selection![rows[index]];
            return SelectFrom(parent, composed);
        }

        return SelectFrom(this, rows);
    }

    /// <summary>A range of rows.</summary>
    public Batch Slice(int start, int count) =>
        start == 0 && count == Count ? this : Lazy(count, ColumnCount, column => this[column].Slice(start, count));

    /// <summary>All rows of several batches with the same columns.</summary>
    public static Batch Concatenate(IReadOnlyList<Batch> parts, IReadOnlyList<Queries.Column> schema)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(schema);
        return parts.Count switch
        {
            0 => new Batch(0, [.. schema.Select(column => VectorBuilder.For(column.Type).BuildVector())]),
            1 => parts[0],
            _ => Lazy(parts.Sum(part => part.Count), schema.Count, column => parts[0][column].Concatenate([.. parts.Select(part => part[column])])),
        };
    }

    private static Batch SelectFrom(Batch source, int[] rows) =>
        new(rows.Length, new Vector?[source.ColumnCount], column => source[column].Gather(rows), source, rows);
}
