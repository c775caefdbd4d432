using System.Runtime.InteropServices;

namespace CrossTenantSentinel.Kql.Caching;

/// <summary>Reads what <see cref="EntryWriter"/> wrote. The caller has checked that nothing is damaged.</summary>
internal sealed class EntryReader
{
    private readonly ReadOnlyMemory<byte> entry;
    private readonly string?[] texts;
    private int position;

    public EntryReader(ReadOnlyMemory<byte> entry)
    {
        this.entry = entry;
        texts = new string?[Number() + 1];
        for (int index = 1; index < texts.Length; index++)
        {
            int bytes = Number() * sizeof(char);
            texts[index] = new string(MemoryMarshal.Cast<byte, char>(entry.Span.Slice(position, bytes)));
            position += bytes;
        }
    }

    public string? Text() => texts[Number()];

    public int Number()
    {
        ReadOnlySpan<byte> bytes = entry.Span;
        int number = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = bytes[position++];
            number |= (next & 0x7f) << shift;
            if (next < 0x80)
                return number;
        }
    }

    public List<T> ReadAll<T>(Func<T> read)
    {
        int count = Number();
        List<T> items = new(count);
        for (int index = 0; index < count; index++)
            items.Add(read());
        return items;
    }
}
