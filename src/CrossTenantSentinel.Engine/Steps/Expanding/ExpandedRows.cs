using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Steps.Expanding;

/// <summary>
/// The rows that the elements of a batch's values become, part by part. An array and a bag give a row for each element, any other value one
/// row, null included; an empty array or bag gives none. Of several values the longest decides, and shorter ones are followed by nulls.
/// </summary>
internal sealed class ExpandedRows
{
    private readonly IReadOnlyList<Expansion> expansions;
    private readonly ExpandRules rules;
    private readonly Vector<DynamicValue>[] values;
    private readonly int[] counts;
    private int row;
    private int item;

    public ExpandedRows(Batch rows, IReadOnlyList<Expansion> expansions, ExpandRules rules, Run run)
    {
        this.expansions = expansions;
        this.rules = rules;
        values = [.. expansions.Select(expansion => (Vector<DynamicValue>)expansion.Value.Evaluate(rows, run))];
        counts = new int[rows.Count];
        foreach (Vector<DynamicValue> vector in values)
        {
            for (int place = 0; place < counts.Length; place++)
                counts[place] = Math.Max(counts[place], CountOf(vector[place].Content));
        }

        for (int place = 0; place < counts.Length; place++)
            counts[place] = (int)Math.Min(counts[place], rules.Limit);
    }

    /// <summary>How many rows each row becomes.</summary>
    public ReadOnlySpan<int> Counts => counts;

    /// <summary>The next rows, at most that many; null at the end.</summary>
    public ExpandedPart? Next(int limit)
    {
        List<int> rows = [];
        List<int> items = [];
        for (; row < counts.Length && rows.Count < limit; row++)
        {
            while (item < counts[row] && rows.Count < limit)
            {
                rows.Add(row);
                items.Add(item++);
            }

            if (item < counts[row])
                break;
            item = 0;
        }

        return rows.Count == 0 ? null : PartOf([.. rows], [.. items]);
    }

    /// <summary>The next rows of whole input rows: as many of these as make at least that many rows, or all that are left; null at the end.</summary>
    public ExpandedPart? NextWhole(int least)
    {
        int start = row;
        long count = 0;
        while (row < counts.Length && count < least)
            count += counts[row++];
        if (start == row)
            return null;
        int[] rows = new int[count], items = new int[count];
        int next = 0;
        for (int place = start; place < row; place++)
        {
            for (int index = 0; index < counts[place]; index++)
            {
                rows[next] = place;
                items[next++] = index;
            }
        }

        return PartOf(rows, items);
    }

    private ExpandedPart PartOf(int[] rows, int[] items)
    {
        Vector[] columns = new Vector[values.Length];
        for (int column = 0; column < columns.Length; column++)
        {
            DynamicValue[] elements = new DynamicValue[rows.Length];
            for (int place = 0; place < elements.Length; place++)
                elements[place] = ElementOf(values[column][rows[place]], items[place]);
            columns[column] = ElementCast.To(expansions[column].Type, elements);
        }

        return new ExpandedPart(rows, items, columns, row);
    }

    private static int CountOf(object? content) => content switch
    {
        DynamicArray array => array.Count,
        DynamicBag bag => bag.Count,
        _ => 1,
    };

    private DynamicValue ElementOf(DynamicValue value, int index) => value.Content switch
    {
        DynamicArray array => index < array.Count ? array[index] : DynamicValue.Null,
        DynamicBag bag => index < bag.Count ? ElementOf(bag[index]) : DynamicValue.Null,
        _ => index == 0 ? value : DynamicValue.Null,
    };

    private DynamicValue ElementOf(KeyValuePair<string, DynamicValue> property) => rules.ArePropertiesPairs
        ? DynamicValue.OfArray(DynamicValue.Of(property.Key), property.Value)
        : DynamicValue.Of(DynamicBag.Of([property]));
}
