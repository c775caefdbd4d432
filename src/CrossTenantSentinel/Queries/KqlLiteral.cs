using System.Globalization;
using System.Text;
using CrossTenantSentinel.Detections;

namespace CrossTenantSentinel.Queries;

/// <summary>
/// C# values as KQL literals. Every literal is ASCII and stands on one line, whatever the value holds, so that a setting can
/// never end a string, open a comment or move a line number.
/// </summary>
public static class KqlLiteral
{
    /// <summary>A double-quoted string literal.</summary>
    public static string Of(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        StringBuilder literal = new(value.Length + 2);
        literal.Append('"');
        foreach (char character in value)
            AppendEscaped(literal, character);
        return literal.Append('"').ToString();
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>A number of type <c>long</c>; negative values are wrapped, so that no operator before them can merge with the sign.</summary>
    public static string Of(long value) =>
        value < 0 ? $"long({value.ToString(CultureInfo.InvariantCulture)})" : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number of type <c>real</c>, in the shortest form that reads back as the same value.</summary>
    public static string Of(double value) => value switch
    {
        double.NaN => "real(nan)",
        double.PositiveInfinity => "real(+inf)",
        double.NegativeInfinity => "real(-inf)",
        _ => $"real({value.ToString("R", CultureInfo.InvariantCulture)})",
    };

    /// <summary>A number of type <c>decimal</c>.</summary>
    public static string Of(decimal value) => $"decimal({value.ToString(CultureInfo.InvariantCulture)})";

    /// <summary>A <c>guid</c> literal.</summary>
    public static string Of(Guid value) => $"guid({value:D})";

    /// <summary>A <c>timespan</c> literal; whole days, hours, minutes and seconds in the short form that people write.</summary>
    public static string Of(TimeSpan value)
    {
        if (Duration.InOneUnit(value, smallest: 's') is var (count, unit))
            return string.Create(CultureInfo.InvariantCulture, $"{count}{unit}");
        return value == TimeSpan.Zero ? "0s" : $"time({value.ToString("c", CultureInfo.InvariantCulture)})";
    }

    /// <summary>A <c>datetime</c> literal in UTC.</summary>
    /// <exception cref="ArgumentException">The value is in local time, which depends on the machine.</exception>
    public static string Of(DateTime value)
    {
        if (value.Kind == DateTimeKind.Local)
            throw new ArgumentException("A local time depends on the machine: use UTC.", nameof(value));
        return $"datetime({value.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)}Z)";
    }

    /// <summary>A list of strings as <c>dynamic([...])</c>, which <c>in</c>, <c>in~</c> and <c>has_any</c> accept.</summary>
    public static string Of(IEnumerable<string> values) => List(values.Select(Of));

    /// <summary>A list of identifiers as <c>dynamic([...])</c> of lower-case text: log columns hold identifiers as strings.</summary>
    public static string Of(IEnumerable<Guid> values) => List(values.Select(value => Of(value.ToString("D"))));

    /// <summary>A list of numbers as <c>dynamic([...])</c>.</summary>
    public static string Of(IEnumerable<long> values) => List(values.Select(value => value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Values by name, as <c>dynamic({...})</c>, whose values <c>[name]</c> gives, in the order of the names.</summary>
    public static string Of(IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return $"dynamic({{{string.Join(", ", values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{Of(pair.Key)}: {Of(pair.Value)}"))}}})";
    }

    private static string List(IEnumerable<string> literals) => $"dynamic([{string.Join(", ", literals)}])";

    private static void AppendEscaped(StringBuilder literal, char character)
    {
        switch (character)
        {
            case '"': literal.Append("\\\""); break;
            case '\\': literal.Append(@"\\"); break;
            case '\n': literal.Append(@"\n"); break;
            case '\r': literal.Append(@"\r"); break;
            case '\t': literal.Append(@"\t"); break;
            case >= ' ' and <= '~': literal.Append(character); break;
            default: literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"); break;
        }
    }
}
