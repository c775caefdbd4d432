using System.Globalization;

namespace CrossTenantSentinel.Engine.Functions.Numbers;

/// <summary>Sizes as people read them.</summary>
[ScalarFamily]
internal static class ByteSizeFunctions
{
    private const double Step = 1024;

    private static readonly string[] Units = ["Bytes", "KB", "MB", "GB", "TB", "PB", "EB"];

    /// <summary>A number of bytes in the largest unit that it fills, or in a given one; empty for an unknown unit.</summary>
    [ScalarFunction("format_bytes")]
    public static string Format(double size, long precision = 0, string units = "")
    {
        int unit = units.Length > 0 ? Array.IndexOf(Units, units) : LargestFor(size);
        if (unit < 0)
            return string.Empty;
        double rounded = RoundingFunctions.Round(size / Math.Pow(Step, unit), precision);
        return $"{rounded.ToString("0.###############", CultureInfo.InvariantCulture)} {Units[unit]}";
    }

    private static int LargestFor(double size)
    {
        int unit = 0;
        for (double left = Math.Abs(size); left >= Step && unit < Units.Length - 1; left /= Step)
            unit++;
        return unit;
    }
}
