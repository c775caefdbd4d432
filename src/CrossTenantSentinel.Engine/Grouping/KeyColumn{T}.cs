using System.Runtime.InteropServices;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Grouping;

/// <summary>Numbers the values of one key column.</summary>
internal sealed class KeyColumn<T> : KeyColumn
    where T : notnull
{
    private const int Unknown = -2;

    private readonly Dictionary<T, int> known = [];
    private readonly VectorBuilder<T> values = new();
    private int missing = -1;
    private DictionaryKey<T> dictionary;
    private int[] numbersOfDictionary = [];

    public override int Count => values.Count;

    public override Vector Values()
    {
        // The builder may go on afterwards: the index of a join is asked once, that of a summary at its end.
        Vector<T> all = values.Build();
        return all;
    }

    public override void Number(Vector vector, int[] numbers, bool isNew)
    {
        Vector<T> typed = (Vector<T>)vector;
        if (typed.IsConstant)
            Array.Fill(numbers, numbers.Length == 0 ? 0 : NumberOf(typed, 0, isNew));
        else if (typed.IsEncoded)
            NumberEncoded(typed, numbers, isNew);
        else
        {
            for (int row = 0; row < numbers.Length; row++)
                numbers[row] = NumberOf(typed, row, isNew);
        }
    }

    private void NumberEncoded(Vector<T> vector, int[] numbers, bool isNew)
    {
        if (!ReferenceEquals(vector.Dictionary.Items, dictionary.Items))
        {
            dictionary = vector.Dictionary;
            numbersOfDictionary = new int[dictionary.Items.Length];
            Array.Fill(numbersOfDictionary, Unknown);
        }

        ReadOnlySpan<int> codes = vector.Codes;
        for (int row = 0; row < numbers.Length; row++)
        {
            int number = numbersOfDictionary[codes[row]];
            // Whether a value is known can change while values are added, so only numbers are remembered.
            if (number < 0)
                numbersOfDictionary[codes[row]] = number = NumberOf(vector, row, isNew);
            numbers[row] = number;
        }
    }

    private int NumberOf(Vector<T> vector, int row, bool isNew)
    {
        if (vector.IsNull(row))
        {
            if (missing < 0 && isNew)
            {
                missing = values.Count;
                values.AppendNull();
            }

            return missing;
        }

        T value = vector[row];
        if (!isNew)
            return known.TryGetValue(value, out int found) ? found : -1;
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(known, value, out bool isKnown);
        if (isKnown)
            return number;
        number = values.Count;
        values.Append(value);
        return number;
    }
}
