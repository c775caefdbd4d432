using System.Globalization;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Text.Matching;

/// <summary>Makes sets of items.</summary>
internal static class ItemSet
{
    /// <summary>An empty set to test values of a type with.</summary>
    public static ItemSet<T> For<T>(bool ignoresCase)
        where T : notnull
    {
        if (typeof(T) == typeof(DynamicValue))
            return (ItemSet<T>)(object)new DynamicItemSet();
        if (typeof(T) == typeof(string))
            return (ItemSet<T>)(object)new ItemSet<string>(ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        return new ItemSet<T>(EqualityComparer<T>.Default);
    }
}

/// <summary>The items of a list, as values of the type that is tested.</summary>
/// <typeparam name="T">That type.</typeparam>
internal class ItemSet<T>(IEqualityComparer<T> comparer)
    where T : notnull
{
    private readonly HashSet<T> items = new(comparer);
    private TextArgument? conversion;

    /// <summary>Whether null is among the items. A text is never null.</summary>
    public bool HasNull { get; private set; }

    /// <summary>Whether a value equals any item.</summary>
    public virtual bool Has(T value) => items.Contains(value) && value is not double.NaN;

    /// <summary>Adds the items of an argument in a row.</summary>
    public void AddItems(Vector argument, int row, Run run)
    {
        foreach (DynamicValue item in ItemList.Of(argument, row))
        {
            if (item.IsNull)
                HasNull |= typeof(T) != typeof(string);
            else
                Add(item, argument.Type, run);
        }
    }

    /// <summary>Adds an item that is not null.</summary>
    protected virtual void Add(DynamicValue item, KqlType type, Run run)
    {
        if (item.Content is T same)
            items.Add(same);
        else if (item.Content is long or double or decimal && Number(item.Content) is { } asNumber)
            AddNumber(asNumber, item.Content);
        else if (Convert(item, run) is { } converted)
            items.Add((T)converted);
    }

    /// <summary>Numbers are equal across types: 1, 1.0 and decimal(1).</summary>
    private void AddNumber(object converted, object original)
    {
        bool isExact = converted switch
        {
            int or long when original is double number => number == System.Convert.ToDouble(converted, CultureInfo.InvariantCulture),
            int or long => System.Convert.ToDecimal(converted, CultureInfo.InvariantCulture)
                == System.Convert.ToDecimal(original, CultureInfo.InvariantCulture),
            _ => true,
        };
        if (isExact)
            items.Add((T)converted);
    }

    /// <summary>A number as a value of the tested type; null when that is no type of numbers, or too small.</summary>
    private static object? Number(object number)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        try
        {
            return default(T) switch
            {
                int => System.Convert.ToInt32(number, invariant),
                long => System.Convert.ToInt64(number, invariant),
                double => System.Convert.ToDouble(number, invariant),
                decimal => System.Convert.ToDecimal(number, invariant),
                _ => null,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private object? Convert(DynamicValue item, Run run)
    {
        // A number that does not fit is no item; it must not come in by truncation.
        if (item.Content is long or double or decimal && default(T) is int or long or double or decimal)
            return null;
        conversion ??= TextArgument.Of(KqlType.Dynamic, Scalar.TypeOf<T>());
        return conversion.Of(Vector<DynamicValue>.Constant(item, 1), 1, run).ObjectAt(0);
    }
}
