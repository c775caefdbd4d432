using System.Globalization;

namespace CrossTenantSentinel.Engine.Values;

/// <summary>Scalars in the text form that <c>tostring</c> gives them.</summary>
public static class ScalarText
{
    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>The shortest form that reads back as the same number, with at least one decimal: <c>1.0</c>.</summary>
    public static string Of(double value)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "Infinity" : "-Infinity";
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }

    /// <summary>All digits.</summary>
    public static string Of(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>ISO 8601 in UTC with seven decimals: <c>2026-03-02T10:00:00.0000000Z</c>.</summary>
    public static string Of(DateTime value) => DateTime.SpecifyKind(value, DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture);

    /// <summary><c>[-][d.]hh:mm:ss[.fffffff]</c>.</summary>
    public static string Of(TimeSpan value) => value.ToString("c", CultureInfo.InvariantCulture);

    /// <summary>Lower-case hexadecimal digits with hyphens.</summary>
    public static string Of(Guid value) => value.ToString("D");
}
