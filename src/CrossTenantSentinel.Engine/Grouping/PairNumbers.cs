using System.Numerics;
using System.Runtime.CompilerServices;

namespace CrossTenantSentinel.Engine.Grouping;

/// <summary>
/// Numbers pairs of small numbers, from 0 in order of first appearance: a cell for each possible pair while that is a modest table, a hash
/// table beyond.
/// </summary>
internal sealed class PairNumbers
{
    private const long MostCells = 1 << 20;

    // Above, the first number; below, the second.
    private readonly List<long> byNumber = [];

    // Each cell holds a number plus one; 0 is free.
    private int[] cells = [];
    private int cellsOfRow;
    private int rows;
    private LongNumbers? pairs;

    /// <summary>How many pairs there are.</summary>
    public int Count => byNumber.Count;

    /// <summary>The pair that has a number.</summary>
    public (int First, int Second) this[int number] => ((int)(byNumber[number] >> 32), (int)byNumber[number]);

    /// <summary>Makes room for pairs of numbers below these limits.</summary>
    public void EnsureSize(int firsts, int seconds)
    {
        if (pairs is not null || (firsts <= rows && seconds <= cellsOfRow))
            return;
        int wantedCells = Math.Max(cellsOfRow, (int)BitOperations.RoundUpToPowerOf2((uint)seconds));
        int wantedRows = firsts <= rows ? rows : Math.Max(firsts, rows * 2);
        bool isModest = (long)wantedCells * wantedRows <= MostCells;
        if (isModest)
            (cells, cellsOfRow, rows) = (new int[wantedCells * wantedRows], wantedCells, wantedRows);
        else
            (cells, pairs) = ([], new LongNumbers());
        for (int number = 0; number < byNumber.Count; number++)
            Put(byNumber[number], number);
    }

    /// <summary>The number of a pair; -1 when it has none.</summary>
    public int Find(int first, int second)
    {
        if (pairs is not null)
            return pairs.Find(Pair(first, second));
        return first < rows && second < cellsOfRow ? cells[(first * cellsOfRow) + second] - 1 : -1;
    }

    /// <summary>The number of a pair, which gets the next one when it has none; there is room for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FindOrAdd(int first, int second)
    {
        int number = pairs is null ? cells[(first * cellsOfRow) + second] - 1 : pairs.FindOrAdd(Pair(first, second), byNumber.Count);
        return number >= 0 && number < byNumber.Count ? number : Add(first, second);
    }

    private int Add(int first, int second)
    {
        byNumber.Add(Pair(first, second));
        if (pairs is null)
            cells[(first * cellsOfRow) + second] = byNumber.Count;
        return byNumber.Count - 1;
    }

    private void Put(long pair, int number)
    {
        if (pairs is not null)
            pairs.FindOrAdd(pair, number);
        else
            cells[((int)(pair >> 32) * cellsOfRow) + (int)pair] = number + 1;
    }

    private static long Pair(int first, int second) => ((long)first << 32) | (uint)second;
}
