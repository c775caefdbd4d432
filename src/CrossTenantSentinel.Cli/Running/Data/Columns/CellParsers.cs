using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace CrossTenantSentinel.Cli.Running.Data.Columns;

/// <summary>
/// How cells of each type are read. The usual forms are read here, fast; any other text is what the engine's own <c>to...</c> function
/// makes of it.
/// </summary>
internal static class CellParsers
{
    /// <summary>What the portal writes into CSV files, UTC.</summary>
    private static readonly string[] PortalDates = ["M/d/yyyy, h:mm:ss.FFFFFFF tt", "M/d/yyyy, h:mm:ss tt", "M/d/yyyy h:mm:ss.FFFFFFF tt", "M/d/yyyy h:mm:ss tt"];

    public static bool TryBool(ReadOnlySpan<char> text, out bool value) => bool.TryParse(text, out value) || TextConversion<bool>.TryConvert(text, out value);

    public static bool TryBool(JsonTokenType type, ReadOnlySpan<byte> json, out bool value)
    {
        value = json is [(byte)'t', ..];
        return type is JsonTokenType.True or JsonTokenType.False;
    }

    public static bool TryInt(ReadOnlySpan<char> text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) || TextConversion<int>.TryConvert(text, out value);

    public static bool TryInt(JsonTokenType type, ReadOnlySpan<byte> json, out int value)
    {
        bool read = TryLong(type, json, out long whole) && whole is >= int.MinValue and <= int.MaxValue;
        value = read ? (int)whole : 0;
        return read;
    }

    public static bool TryLong(ReadOnlySpan<char> text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) || TextConversion<long>.TryConvert(text, out value);

    /// <summary>Whole numbers, also those that are written with a fraction of zeros: <c>5.0</c>.</summary>
    public static bool TryLong(JsonTokenType type, ReadOnlySpan<byte> json, out long value)
    {
        value = 0;
        if (type != JsonTokenType.Number)
            return false;
        if (Utf8Parser.TryParse(json, out value, out int used) && used == json.Length)
            return true;
        if (!TryReal(type, json, out double real) || real != Math.Floor(real) || Math.Abs(real) >= 9.2e18)
            return false;
        value = (long)real;
        return true;
    }

    public static bool TryReal(ReadOnlySpan<char> text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) || TextConversion<double>.TryConvert(text, out value);

    public static bool TryReal(JsonTokenType type, ReadOnlySpan<byte> json, out double value)
    {
        value = 0;
        return type == JsonTokenType.Number && Utf8Parser.TryParse(json, out value, out int used) && used == json.Length;
    }

    public static bool TryDecimal(ReadOnlySpan<char> text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) || TextConversion<decimal>.TryConvert(text, out value);

    public static bool TryDecimal(JsonTokenType type, ReadOnlySpan<byte> json, out decimal value)
    {
        value = 0;
        return type == JsonTokenType.Number && decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    public static bool TryGuid(ReadOnlySpan<char> text, out Guid value) => Guid.TryParseExact(text, "D", out value) || TextConversion<Guid>.TryConvert(text, out value);

    public static bool TryTimeSpan(ReadOnlySpan<char> text, out TimeSpan value) =>
        TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out value) || TextConversion<TimeSpan>.TryConvert(text, out value);

    public static bool TryDateTime(ReadOnlySpan<char> text, out DateTime value) =>
        IsoInstant.TryParse(text, out value)
        || DateTime.TryParseExact(text, PortalDates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out value)
        || TextConversion<DateTime>.TryConvert(text, out value);
}
