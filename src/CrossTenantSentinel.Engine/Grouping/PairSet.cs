using System.Numerics;
using System.Runtime.CompilerServices;

namespace CrossTenantSentinel.Engine.Grouping;

/// <summary>
/// A set of pairs of small numbers: a bit for each possible pair while that fits into the memory of a modest table, a hash table beyond.
/// </summary>
internal sealed class PairSet
{
    /// <summary>2 MB: a larger table would mostly be empty, and cost more to clear than the hash table to fill.</summary>
    private const long MostWords = 1 << 18;

    private ulong[] words = [];
    private int wordsOfRow;
    private int rows;
    private LongSet? pairs;

    /// <summary>Makes room for pairs of numbers below these limits.</summary>
    public void EnsureSize(int firsts, int seconds)
    {
        if (pairs is not null || (firsts <= rows && seconds <= wordsOfRow * 64L))
            return;
        int wantedWords = Math.Max(wordsOfRow, (int)BitOperations.RoundUpToPowerOf2((uint)((seconds / 64) + 1)));
        int wantedRows = firsts <= rows ? rows : Math.Max(firsts, rows * 2);
        if ((long)wantedWords * wantedRows > MostWords)
        {
            ToPairs();
            return;
        }

        ulong[] larger = new ulong[wantedWords * wantedRows];
        for (int row = 0; row < rows; row++)
            words.AsSpan(row * wordsOfRow, wordsOfRow).CopyTo(larger.AsSpan(row * wantedWords));
        (words, wordsOfRow, rows) = (larger, wantedWords, wantedRows);
    }

    /// <summary>Adds a pair; false when it was there already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Add(int first, int second)
    {
        if (pairs is not null)
            return pairs.Add(((long)first << 32) | (uint)second);
        ref ulong word = ref words[(first * wordsOfRow) + (second >> 6)];
        ulong bit = 1UL << second;
        if ((word & bit) != 0)
            return false;
        word |= bit;
        return true;
    }

    private void ToPairs()
    {
        pairs = new LongSet();
        for (int row = 0; row < rows; row++)
        {
            for (int place = 0; place < wordsOfRow; place++)
            {
                for (ulong left = words[(row * wordsOfRow) + place]; left != 0; left &= left - 1)
                    pairs.Add(((long)row << 32) | (uint)((place * 64) + BitOperations.TrailingZeroCount(left)));
            }
        }

        words = [];
    }
}
