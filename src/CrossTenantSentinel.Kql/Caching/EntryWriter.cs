using System.Buffers;
using System.Runtime.InteropServices;

namespace CrossTenantSentinel.Kql.Caching;

/// <summary>Collects numbers and texts of an entry; a text is kept once and as UTF-16, since a query's may hold lone surrogates.</summary>
internal sealed class EntryWriter
{
    private readonly ArrayBufferWriter<byte> numbers = new(4096);
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);

    /// <param name="text">Null is written as 0.</param>
    public void Write(string? text)
    {
        if (text is null)
        {
            Write(0);
            return;
        }

        if (!positions.TryGetValue(text, out int position))
            positions.Add(text, position = positions.Count + 1);
        Write(position);
    }

    /// <param name="number">Not negative.</param>
    public void Write(int number) => Append(numbers, number);

    public void WriteAll<T>(IReadOnlyList<T> items, Action<T> write)
    {
        Write(items.Count);
        foreach (T item in items)
            write(item);
    }

    public byte[] ToArray()
    {
        ArrayBufferWriter<byte> entry = new(2 * numbers.WrittenCount);
        Append(entry, positions.Count);
        foreach (string text in positions.OrderBy(pair => pair.Value).Select(pair => pair.Key))
        {
            Append(entry, text.Length);
            entry.Write(MemoryMarshal.AsBytes(text.AsSpan()));
        }

        entry.Write(numbers.WrittenSpan);
        return entry.WrittenSpan.ToArray();
    }

    /// <summary>Seven bits a byte, the lowest first; the highest bit says that more follow.</summary>
    private static void Append(ArrayBufferWriter<byte> target, int number)
    {
        Span<byte> bytes = target.GetSpan(5);
        int length = 0;
        for (uint rest = (uint)number; ; rest >>= 7)
        {
            bytes[length++] = (byte)(rest > 0x7f ? rest | 0x80 : rest);
            if (rest <= 0x7f)
                break;
        }

        target.Advance(length);
    }
}
