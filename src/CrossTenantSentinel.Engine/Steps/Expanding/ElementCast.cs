using System.Globalization;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Expanding;

/// <summary>Elements as values of a type: only numbers become other numbers and everything has a text; nothing is parsed.</summary>
internal static class ElementCast
{
    /// <summary>The elements as a vector of a type; what is of another kind is null.</summary>
    public static Vector To(KqlType type, DynamicValue[] elements) => type switch
    {
        KqlType.Dynamic => new Vector<DynamicValue>(elements),
        KqlType.String => new Vector<string>(Array.ConvertAll(elements, static element => element.ToString())),
        KqlType.Bool => Cast(elements, static content => content as bool?),
        KqlType.Long => Cast(elements, AsLong),
        KqlType.Int => Cast(elements, static content => AsLong(content) is >= int.MinValue and <= int.MaxValue and long number ? (int?)number : null),
        KqlType.Real => Cast(elements, AsReal),
        KqlType.Decimal => Cast(elements, AsDecimal),
        KqlType.DateTime => Cast(elements, static content => content as DateTime?),
        KqlType.TimeSpan => Cast(elements, static content => content as TimeSpan?),
        KqlType.Guid => Cast(elements, static content => content as Guid?),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a Kusto type."),
    };

    private static Vector<T> Cast<T>(DynamicValue[] elements, Func<object?, T?> cast)
        where T : struct
    {
        VectorBuilder<T> builder = new(elements.Length);
        foreach (DynamicValue element in elements)
        {
            if (cast(element.Content) is { } value)
                builder.Append(value);
            else
                builder.AppendNull();
        }

        return builder.Build();
    }

    private static long? AsLong(object? content) => content switch
    {
        long number => number,
        double number when number is > -9.2e18 and < 9.2e18 => (long)number,
        decimal number when number is >= long.MinValue and <= long.MaxValue => (long)number,
        _ => null,
    };

    private static double? AsReal(object? content) => content switch
    {
        double number => number,
        long number => number,
        decimal number => (double)number,
        _ => null,
    };

    private static decimal? AsDecimal(object? content) => content switch
    {
        decimal number => number,
        long number => number,
        // By its digits, so that 0.1 stays 0.1.
        double number when Math.Abs(number) < 7.9e28 => decimal.Parse(
            number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture),
        _ => null,
    };
}
