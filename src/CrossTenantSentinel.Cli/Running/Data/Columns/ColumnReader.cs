using System.Text.Json;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Cli.Running.Data.Columns;

/// <summary>Collects the values of one column while a file is read.</summary>
/// <param name="column">Name and type.</param>
internal abstract class ColumnReader(Column column)
{
    /// <summary>Name and type.</summary>
    public Column Column { get; } = column;

    /// <summary>The number of values so far.</summary>
    public int Count { get; private protected set; }

    /// <summary>Whether texts are all the same to it, so that <see cref="AppendNull"/> does for any.</summary>
    public virtual bool TakesAnyText => false;

    /// <summary>Appends a text: a JSON string, or a field of CSV. False when it is no value of the type.</summary>
    public abstract bool TryAppendText(ReadOnlySpan<char> text);

    /// <summary>Appends any other JSON value but null, given as UTF-8. False when it is no value of the type.</summary>
    public abstract bool TryAppendJson(JsonTokenType type, ReadOnlySpan<byte> json);

    /// <summary>Appends null; an empty text for strings.</summary>
    public abstract void AppendNull();

    /// <summary>Makes room for about so many values in all, so that arrays need not grow step by step.</summary>
    public virtual void Reserve(int count)
    {
    }

    /// <summary>Forgets all values but the first ones.</summary>
    public void Rewind(int count) => Count = count;

    /// <summary>Whether so much room is much more than the values need; a little more is not worth a copy.</summary>
    private protected bool IsSpacious(int room) => room - Count > Math.Max(Count / 16, 64);

    /// <summary>The values; the reader is not used any more.</summary>
    public abstract Vector Build();
}
