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
    private readonly Dictionary<long, int>[] pairs;

    // For each number that a combination of columns got: the number of its last column, and that of the columns before it.
    private readonly List<int>[] lasts;
    private readonly List<int>[] befores;

    /// <summary>No groups yet.</summary>
    /// <param name="types">The types of the keys; none makes one group of all rows.</param>
    public GroupIndex(IReadOnlyList<KqlType> types)
    {
        ArgumentNullException.ThrowIfNull(types);
        keys = [.. types.Select(KeyColumn.For)];
        pairs = [.. Enumerable.Range(0, Math.Max(0, keys.Length - 1)).Select(_ => new Dictionary<long, int>())];
        lasts = [.. pairs.Select(_ => new List<int>())];
        befores = [.. pairs.Select(_ => new List<int>())];
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
        int[] numbers = [.. Enumerable.Range(0, Count)];
        for (int column = keys.Length - 1; column > 0; column--)
        {
            int[] own = [.. numbers.Select(number => lasts[column - 1][number])];
            vectors[column] = keys[column].Values().Gather(own);
            numbers = [.. numbers.Select(number => befores[column - 1][number])];
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
            Combine(column - 1, numbers, next, isNew);
        }

        return numbers;
    }

    private void Combine(int pair, int[] numbers, int[] next, bool isNew)
    {
        Dictionary<long, int> known = pairs[pair];
        for (int row = 0; row < numbers.Length; row++)
        {
            if (numbers[row] < 0 || next[row] < 0)
            {
                numbers[row] = -1;
                continue;
            }

            long key = ((long)numbers[row] << 32) | (uint)next[row];
            if (!known.TryGetValue(key, out int number))
            {
                number = -1;
                if (isNew)
                {
                    known.Add(key, number = known.Count);
                    lasts[pair].Add(next[row]);
                    befores[pair].Add(numbers[row]);
                }
            }

            numbers[row] = number;
        }
    }
}
