using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Grouping;

/// <summary>
/// Numbers rows by equal keys, from 0 in order of first appearance. Nulls are equal to each other. Each key column numbers its own values;
/// several columns combine the numbers pair by pair, so that no row ever makes a key object.
/// </summary>
public sealed class GroupIndex
{
    private readonly KeyColumn[] keys;

    // Pairs of the number of the columns before, and that of the next column.
    private readonly PairNumbers[] pairs;

    /// <summary>No groups yet.</summary>
    /// <param name="types">The types of the keys; none makes one group of all rows.</param>
    public GroupIndex(IReadOnlyList<KqlType> types)
    {
        ArgumentNullException.ThrowIfNull(types);
        keys = [.. types.Select(KeyColumn.For)];
        pairs = [.. Enumerable.Range(0, Math.Max(0, keys.Length - 1)).Select(_ => new PairNumbers())];
    }

    /// <summary>The number of groups so far; 1 without keys.</summary>
    public int Count => keys.Length switch
    {
        0 => 1,
        1 => keys[0].Count,
        _ => pairs[^1].Count,
    };

    /// <summary>The group of each row; new groups are added.</summary>
    public int[] Number(Vector[] values, int rows) => Number(values, rows, isNew: true);

    /// <summary>The group of each row; -1 where there is no such group.</summary>
    public int[] Find(Vector[] values, int rows) => Number(values, rows, isNew: false);

    /// <summary>The key values of all groups, in the order of their numbers.</summary>
    public IReadOnlyList<Vector> KeyVectors()
    {
        Vector[] vectors = new Vector[keys.Length];
        if (keys.Length == 0)
            return vectors;
        if (keys.Length == 1)
            return [keys[0].Values()];
        int[] numbers = new int[Count];
        for (int number = 0; number < numbers.Length; number++)
            numbers[number] = number;
        for (int column = keys.Length - 1; column > 0; column--)
        {
            PairNumbers known = pairs[column - 1];
            int[] own = new int[numbers.Length];
            for (int group = 0; group < own.Length; group++)
                (numbers[group], own[group]) = known[numbers[group]];

            vectors[column] = keys[column].Values().Gather(own);
        }

        vectors[0] = keys[0].Values().Gather(numbers);
        return vectors;
    }

    private int[] Number(Vector[] values, int rows, bool isNew)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (keys.Length == 0)
            return new int[rows];
        int[] numbers = new int[rows];
        keys[0].Number(values[0], numbers, isNew);
        int[] next = keys.Length > 1 ? new int[rows] : [];
        for (int column = 1; column < keys.Length; column++)
        {
            keys[column].Number(values[column], next, isNew);
            PairNumbers known = pairs[column - 1];
            if (isNew)
                known.EnsureSize(column == 1 ? keys[0].Count : pairs[column - 2].Count, keys[column].Count);
            Combine(known, numbers, next, isNew);
        }

        return numbers;
    }

    private static void Combine(PairNumbers known, int[] numbers, int[] next, bool isNew)
    {
        for (int row = 0; row < numbers.Length; row++)
        {
            if ((numbers[row] | next[row]) < 0)
                numbers[row] = -1;
            else
                numbers[row] = isNew ? known.FindOrAdd(numbers[row], next[row]) : known.Find(numbers[row], next[row]);
        }
    }
}
