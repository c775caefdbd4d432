using System.Buffers;
using System.Text;
using System.Text.Json;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Cli.Running.Data.Columns;

/// <summary>
/// A column whose equal texts are kept once, as long as few of them differ: most columns of a log repeat a handful of values. Texts are
/// strings, or what dynamic values are made from.
/// </summary>
/// <param name="column">Name and type.</param>
/// <param name="missing">What stands for null.</param>
/// <param name="fromText">The value of a text.</param>
/// <param name="fromJson">The value of another JSON value's text.</param>
internal sealed class EncodedColumn<T>(Column column, T missing, Func<string, T> fromText, Func<string, T> fromJson) : ColumnReader(column)
{
    /// <summary>From so many distinct values on, one in four rows must repeat one.</summary>
    private const int FewDistinct = 16 * 1024;

    private Interned? encoded = new();
    private int[] codes = new int[16];
    private T[] values = [];

    public override bool TryAppendText(ReadOnlySpan<char> text)
    {
        if (encoded is null)
            AppendPlain(fromText(text.ToString()));
        else
            AppendCode(encoded.CodeOf(text, encoded.Texts, fromText));
        return true;
    }

    public override bool TryAppendJson(JsonTokenType type, ReadOnlySpan<byte> json)
    {
        char[] text = ArrayPool<char>.Shared.Rent(json.Length);
        int length = Encoding.UTF8.GetChars(json, text);
        if (encoded is null)
            AppendPlain(fromJson(new string(text, 0, length)));
        else
            AppendCode(encoded.CodeOf(text.AsSpan(0, length), encoded.Json, fromJson));
        ArrayPool<char>.Shared.Return(text);
        return true;
    }

    public override void AppendNull()
    {
        if (encoded is null)
            AppendPlain(missing);
        else
            AppendCode(encoded.CodeOfMissing(missing));
    }

    public override void Reserve(int count)
    {
        if (encoded is not null && count > codes.Length)
            Array.Resize(ref codes, count);
        else if (encoded is null && count > values.Length)
            Array.Resize(ref values, count);
    }

    public override Vector Build()
    {
        if (encoded is null)
        {
            if (IsSpacious(values.Length))
                Array.Resize(ref values, Count);
            return new Vector<T>(values).Slice(0, Count);
        }

        if (encoded.Items.Count == 1 && Count > 0)
            return Vector<T>.Constant(encoded.Items[0], Count);
        if (4L * encoded.Items.Count > Count)
            return new Vector<T>(Decoded(Count));
        if (IsSpacious(codes.Length))
            Array.Resize(ref codes, Count);
        return Vector<T>.Encoded(new DictionaryKey<T>([.. encoded.Items], null), codes).Slice(0, Count);
    }

    private void AppendCode(int code)
    {
        if (Count == codes.Length)
            Array.Resize(ref codes, 2 * Count);
        codes[Count++] = code;
        if (encoded!.Items.Count < FewDistinct || 4L * encoded.Items.Count <= Count)
            return;
        values = Decoded(codes.Length);
        encoded = null;
        codes = [];
    }

    private void AppendPlain(T value)
    {
        if (Count == values.Length)
            Array.Resize(ref values, 2 * Count);
        values[Count++] = value;
    }

    private T[] Decoded(int length)
    {
        T[] decoded = new T[length];
        for (int row = 0; row < Count; row++)
            decoded[row] = encoded!.Items[codes[row]];
        return decoded;
    }

    /// <summary>The distinct values. A text and other JSON may be spelled alike without being the same value.</summary>
    private sealed class Interned
    {
        private int codeOfMissing = -1;

        public List<T> Items { get; } = [];

        public Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Texts { get; } =
            new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

        public Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Json { get; } = typeof(T) == typeof(DynamicValue)
            ? new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>()
            : default;

        public int CodeOf(ReadOnlySpan<char> text, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known, Func<string, T> make)
        {
            if (known.Dictionary is null)
                known = Texts;
            if (known.TryGetValue(text, out int code))
                return code;
            string kept = text.ToString();
            known.Dictionary!.Add(kept, code = Items.Count);
            Items.Add(make(kept));
            return code;
        }

        public int CodeOfMissing(T missing)
        {
            if (codeOfMissing < 0)
            {
                // The empty text is what a string has in place of null.
                if (typeof(T) == typeof(string))
                    return codeOfMissing = CodeOf("", Texts, _ => missing);
                codeOfMissing = Items.Count;
                Items.Add(missing);
            }

            return codeOfMissing;
        }
    }
}
