using System.Text.Json;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Cli.Running.Data.Columns;

/// <summary>Reads a text as a value.</summary>
internal delegate bool TextParser<T>(ReadOnlySpan<char> text, out T value);

/// <summary>Reads a JSON value that is no text as a value.</summary>
internal delegate bool JsonParser<T>(JsonTokenType type, ReadOnlySpan<byte> json, out T value);

/// <summary>A column whose values are kept one by one.</summary>
/// <param name="column">Name and type.</param>
/// <param name="parseText">Reads texts that are not blank; blank ones are null.</param>
/// <param name="parseJson">Reads other JSON values; null for types whose values are always texts.</param>
internal sealed class PlainColumn<T>(Column column, TextParser<T> parseText, JsonParser<T>? parseJson = null) : ColumnReader(column)
{
    private T[] items = new T[16];
    private bool[]? nulls;

    public override bool TryAppendText(ReadOnlySpan<char> text)
    {
        if (text.IsWhiteSpace())
        {
            AppendNull();
            return true;
        }

        return parseText(text, out T value) && Append(value);
    }

    public override bool TryAppendJson(JsonTokenType type, ReadOnlySpan<byte> json) =>
        parseJson is not null && parseJson(type, json, out T value) && Append(value);

    public override void AppendNull()
    {
        nulls ??= new bool[items.Length];
        Append(default!);
        nulls![Count - 1] = true;
    }

    public override void Reserve(int count)
    {
        if (count > items.Length)
            Resize(count);
    }

    public override Vector Build()
    {
        // A column that no row has costs one value.
        if (nulls is not null && !nulls.AsSpan(0, Count).Contains(false))
            return Vector<T>.Nulls(Count);
        if (IsSpacious(items.Length))
            Resize(Count);
        return new Vector<T>(items, nulls is not null && nulls.AsSpan(0, Count).Contains(true) ? nulls : null).Slice(0, Count);
    }

    private bool Append(T value)
    {
        if (Count == items.Length)
            Resize(2 * Count);
        if (nulls is not null)
            nulls[Count] = false;
        items[Count++] = value;
        return true;
    }

    private void Resize(int length)
    {
        Array.Resize(ref items, length);
        if (nulls is not null)
            Array.Resize(ref nulls, length);
    }
}
