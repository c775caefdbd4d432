using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Grouping;

/// <summary>Numbers the values of one key column.</summary>
/// <typeparam name="T">The C# type of the values.</typeparam>
/// <typeparam name="TNumbers">What finds the number of a value.</typeparam>
/// <param name="known">The numbers of values, still empty.</param>
internal sealed class KeyColumn<T, TNumbers>(TNumbers known) : KeyColumn
    where T : notnull
    where TNumbers : struct, IValueNumbers<T>
{
    private const int Unknown = -2;

    private readonly VectorBuilder<T> values = new();
    private int missing = -1;
    private DictionaryKey<T> dictionary;
    private int[] numbersOfDictionary = [];

    public override int Count => values.Count;

    public override int MissingNumber => missing;

    // The builder may go on afterwards: what it appends then goes to a new array.
    public override Vector Values() => values.Build();

    public override void Number(Vector vector, Span<int> numbers, bool isNew)
    {
        Vector<T> typed = (Vector<T>)vector;
        if (typed.IsConstant)
            numbers.Fill(numbers.Length == 0 ? 0 : NumberOf(typed, 0, isNew));
        else if (typed.IsEncoded)
            NumberEncoded(typed, numbers, isNew);
        else if (isNew && !typed.MayBeNull && typeof(T) != typeof(DynamicValue))
            NumberPlain(typed.ToSpan(), numbers);
        else
        {
            for (int row = 0; row < numbers.Length; row++)
                numbers[row] = NumberOf(typed, row, isNew);
        }
    }

    private void NumberPlain(ReadOnlySpan<T> rows, Span<int> numbers)
    {
        for (int row = 0; row < numbers.Length; row++)
        {
            // Logs come in the order of time: bins of it repeat from row to row.
            if (typeof(T).IsValueType && row > 0 && EqualityComparer<T>.Default.Equals(rows[row], rows[row - 1]))
            {
                numbers[row] = numbers[row - 1];
                continue;
            }

            int number = known.FindOrAdd(rows[row], values.Count);
            if (number == values.Count)
                values.Append(rows[row]);
            numbers[row] = number;
        }
    }

    private void NumberEncoded(Vector<T> vector, Span<int> numbers, bool isNew)
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
        T value = vector[row];
        if (vector.IsNull(row) || (typeof(T) == typeof(DynamicValue) && vector.DynamicAt(row).IsNull))
        {
            if (missing < 0 && isNew)
            {
                missing = values.Count;
                values.AppendNull();
            }

            return missing;
        }

        if (!isNew)
            return known.Find(value);
        int number = known.FindOrAdd(value, values.Count);
        if (number == values.Count)
            values.Append(value);
        return number;
    }
}
