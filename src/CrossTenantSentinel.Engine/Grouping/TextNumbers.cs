using System.Numerics;
using System.Runtime.InteropServices;

namespace CrossTenantSentinel.Engine.Grouping;

/// <summary>
/// A number for each of many texts, compared ordinally. The dictionaries of the platform defend against chosen keys, which costs more than
/// everything else that grouping does; a query over sample rows needs no such defence.
/// </summary>
internal sealed class TextNumbers
{
    private Slot[] slots = new Slot[16];
    private int shift = 32 - 4;
    private int count;

    /// <summary>The number of a text; -1 when it has none.</summary>
    public int Find(string text)
    {
        uint hash = HashOf(text);
        for (int place = (int)(hash >> shift); ; place = (place + 1) & (slots.Length - 1))
        {
            ref Slot slot = ref slots[place];
            if (slot.Text is null)
                return -1;
            if (slot.Hash == hash && IsSame(slot.Text, text))
                return slot.Number;
        }
    }

    /// <summary>The number of a text; when it has none yet, it gets this one.</summary>
    public int FindOrAdd(string text, int number)
    {
        uint hash = HashOf(text);
        int place = (int)(hash >> shift);
        while (true)
        {
            ref Slot slot = ref slots[place];
            if (slot.Text is null)
                break;
            if (slot.Hash == hash && IsSame(slot.Text, text))
                return slot.Number;
            place = (place + 1) & (slots.Length - 1);
        }

        slots[place] = new Slot { Text = text, Hash = hash, Number = number };
        count++;
        if (count > slots.Length / 2)
            Grow();
        return number;
    }

    private void Grow()
    {
        Slot[] old = slots;
        slots = new Slot[checked(old.Length * 2)];
        shift = 32 - BitOperations.Log2((uint)slots.Length);
        foreach (Slot slot in old)
        {
            if (slot.Text is null)
                continue;
            int place = (int)(slot.Hash >> shift);
            while (slots[place].Text is not null)
                place = (place + 1) & (slots.Length - 1);
            slots[place] = slot;
        }
    }

    private static bool IsSame(string left, string right) => ReferenceEquals(left, right) || string.Equals(left, right);

    private static uint HashOf(string text)
    {
        const ulong Factor = 0x9E3779B97F4A7C15;
        ulong hash = (ulong)text.Length * Factor;
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<char, ulong>(text.AsSpan());
        foreach (ulong word in words)
            hash = (BitOperations.RotateLeft(hash, 23) ^ word) * Factor;
        for (int index = words.Length * 4; index < text.Length; index++)
            hash = (BitOperations.RotateLeft(hash, 23) ^ text[index]) * Factor;
        hash ^= hash >> 29;
        return (uint)((hash * Factor) >> 32);
    }

    private struct Slot
    {
        public string? Text;
        public uint Hash;
        public int Number;
    }
}
