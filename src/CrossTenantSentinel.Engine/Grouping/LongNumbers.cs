using System.Numerics;
using System.Runtime.CompilerServices;

namespace CrossTenantSentinel.Engine.Grouping;

/// <summary>A number for each of many 64-bit keys: a hash table with nothing but that, looked into once for each row.</summary>
internal sealed class LongNumbers
{
    private Slot[] slots = new Slot[16];
    private int shift = 64 - 4;

    /// <summary>How many keys there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a key; -1 when it has none.</summary>
    public int Find(long key)
    {
        Slot[] table = slots;
        for (int place = PlaceOf(key); ; place = (place + 1) & (table.Length - 1))
        {
            ref Slot slot = ref table[place];
            if (slot.NumberPlusOne == 0)
                return -1;
            if (slot.Key == key)
                return slot.NumberPlusOne - 1;
        }
    }

    /// <summary>The number of a key; when it has none yet, it gets this one, 0 or more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FindOrAdd(long key, int number)
    {
        Slot[] table = slots;
        int place = PlaceOf(key);
        while (true)
        {
            ref Slot slot = ref table[place];
            if (slot.NumberPlusOne == 0)
                break;
            if (slot.Key == key)
                return slot.NumberPlusOne - 1;
            place = (place + 1) & (table.Length - 1);
        }

        Add(place, key, number);
        return number;
    }

    private void Add(int place, long key, int number)
    {
        slots[place] = new Slot { Key = key, NumberPlusOne = number + 1 };
        Count++;
        if (Count > slots.Length / 2)
            Grow();
    }

    private void Grow()
    {
        Slot[] old = slots;
        slots = new Slot[checked(old.Length * 2)];
        shift = 64 - BitOperations.Log2((uint)slots.Length);
        foreach (Slot slot in old)
        {
            if (slot.NumberPlusOne == 0)
                continue;
            int place = PlaceOf(slot.Key);
            while (slots[place].NumberPlusOne != 0)
                place = (place + 1) & (slots.Length - 1);
            slots[place] = slot;
        }
    }

    // The upper bits of a product depend on all bits of the key (Fibonacci hashing); the first step brings the upper half of pairs down.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PlaceOf(long key) => (int)(((ulong)(key ^ (key >>> 32)) * 0x9E3779B97F4A7C15) >> shift);

    private struct Slot
    {
        public long Key;
        public int NumberPlusOne;
    }
}
