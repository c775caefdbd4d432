using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace CrossTenantSentinel.Queries;

/// <summary>Reads the values of positional records, in the order of their columns.</summary>
public static class RowValues
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>The values of a row, one for each column that <see cref="RowSchema.Of"/> gives for its type.</summary>
    public static IReadOnlyList<object?> Of(object row)
    {
        ArgumentNullException.ThrowIfNull(row);
        PropertyInfo[] properties = Properties.GetOrAdd(row.GetType(), type => [.. RowSchema.Of(type).Select(column => type.GetProperty(column.Name)!)]);
        return [.. properties.Select(property => property.GetValue(row))];
    }

    /// <summary>A value as a watchlist holds it: empty for null, lower-case booleans and identifiers, ISO 8601 instants in UTC, invariant numbers.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        DateTime instant => instant.TimeOfDay == TimeSpan.Zero
            ? instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : instant.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture),
        TimeSpan duration => duration.ToString("c", CultureInfo.InvariantCulture),
        Guid id => id.ToString("D"),
        Dynamic dynamic => dynamic.Json,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"{value.GetType().Name} is no value of a row.", nameof(value)),
    };
}
