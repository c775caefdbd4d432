using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Comparison;

/// <summary>The order of dynamic values by what they hold.</summary>
internal static class DynamicOrdering
{
    /// <summary>
    /// The order of two contents, neither null: numbers by value whatever their kind, others only within their kind. Null when there is no
    /// order. Arrays and bags are equal (zero) or have no order.
    /// </summary>
    public static int? Compare(object left, object right) => (left, right) switch
    {
        (long first, long second) => first.CompareTo(second),
        (long or double or decimal, long or double or decimal) => CompareNumbers(left, right),
        (string first, string second) => string.CompareOrdinal(first, second),
        (bool first, bool second) => first.CompareTo(second),
        (DateTime first, DateTime second) => first.CompareTo(second),
        (TimeSpan first, TimeSpan second) => first.CompareTo(second),
        _ => left.Equals(right) ? 0 : null,
    };

    /// <summary>What a dynamic value holds as a number: texts are read, truth values are 1 and 0; null when it is none.</summary>
    public static object? NumberIn(DynamicValue value) => value.Content switch
    {
        object number when number is long or double or decimal => number,
        bool truth => truth ? 1L : 0L,
        string text => NumberIn(text),
        _ => null,
    };

    private static object? NumberIn(string text)
    {
        if (long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out long whole))
            return whole;
        return NumberText.TryParse(text, out double real) ? real : null;
    }

    private static int? CompareNumbers(object left, object right)
    {
        if (left is decimal || right is decimal)
        {
            decimal? first = DecimalOf(left), second = DecimalOf(right);
            if (first is not null && second is not null)
                return first.Value.CompareTo(second.Value);
        }

        double one = RealOf(left), other = RealOf(right);
        return one < other ? -1 : one > other ? 1 : one == other ? 0 : null;
    }

    private static decimal? DecimalOf(object number) => number switch
    {
        decimal exact => exact,
        long whole => whole,
        double real => Conversion.DecimalConversion.Of(real),
        _ => null,
    };

    private static double RealOf(object number) => number switch
    {
        double real => real,
        long whole => whole,
        _ => (double)(decimal)number,
    };
}
