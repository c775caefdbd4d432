using System.Numerics;
using System.Runtime.CompilerServices;

namespace CrossTenantSentinel.Engine.Grouping;

/// <summary>A set of 64-bit keys that are not negative.</summary>
internal sealed class LongSet
{
    // Each place holds a key plus one; 0 is free.
    private long[] places = new long[64];
    private int shift = 64 - 6;
    private int count;

    /// <summary>Adds a key; false when it was there already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Add(long key)
    {
        long[] table = places;
        int place = PlaceOf(key);
        while (table[place] != 0)
        {
            if (table[place] == key + 1)
                return false;
            place = (place + 1) & (table.Length - 1);
        }

        table[place] = key + 1;
        if (++count > table.Length / 2)
            Grow();
        return true;
    }

    private void Grow()
    {
        long[] old = places;
        places = new long[checked(old.Length * 2)];
        shift = 64 - BitOperations.Log2((uint)places.Length);
        foreach (long held in old)
        {
            if (held == 0)
                continue;
            int place = PlaceOf(held - 1);
            while (places[place] != 0)
                place = (place + 1) & (places.Length - 1);
            places[place] = held;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PlaceOf(long key) => (int)(((ulong)(key ^ (key >>> 32)) * 0x9E3779B97F4A7C15) >> shift);
}
