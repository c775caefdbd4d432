using System.Globalization;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Cli.Reporting.Tables;

/// <summary>
/// Cells as text. Instants and durations are shorter than <c>tostring</c> gives them: a fraction only when there is one, without trailing zeros.
/// </summary>
public static class CellText
{
    /// <summary>For people and CSV: texts as they are, null as nothing.</summary>
    /// <param name="cell">A cell as <see cref="Engine.Vectors.Vector.ObjectAt"/> gives it.</param>
    public static string Of(object? cell) => cell switch
    {
        null => string.Empty,
        string text => text,
        int number => number.ToString(CultureInfo.InvariantCulture),
        DateTime instant => Of(instant),
        DynamicValue { Content: null } => string.Empty,
        DynamicValue dynamic => dynamic.ToString(),
        _ => DynamicValue.From(cell).ToString(),
    };

    /// <summary>ISO 8601 in UTC, for example <c>2026-03-02T10:00:00.5Z</c>.</summary>
    public static string Of(DateTime instant) => instant.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
