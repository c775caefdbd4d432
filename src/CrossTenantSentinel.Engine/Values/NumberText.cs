using System.Globalization;

namespace CrossTenantSentinel.Engine.Values;

/// <summary>
/// Reads numbers as <c>tolong</c>, <c>todouble</c> and <c>todecimal</c> do: with white space around, signs, exponents, and hexadecimal
/// after <c>0x</c>.
/// </summary>
public static class NumberText
{
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private const double LongLimit = 9223372036854775808.0;

    /// <summary>A whole number; decimals are cut off.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out long value)
    {
        text = text.Trim();
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
            return true;
        if (IsHexadecimal(text))
            return long.TryParse(text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
        return TryParse(text, out double real) && TryTruncate(real, out value);
    }

    /// <summary>A floating point number.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double value)
    {
        text = text.Trim();
        if (double.TryParse(text, Number, CultureInfo.InvariantCulture, out value))
            return true;
        if (IsHexadecimal(text) && long.TryParse(text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long whole))
        {
            value = whole;
            return true;
        }

        return TryParseInfinity(text, out value);
    }

    /// <summary>A decimal.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        text = text.Trim();
        if (decimal.TryParse(text, Number, CultureInfo.InvariantCulture, out value))
            return true;
        if (!IsHexadecimal(text) || !long.TryParse(text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long whole))
            return false;
        value = whole;
        return true;
    }

    /// <summary>Without decimals; false when it is out of range or no number.</summary>
    public static bool TryTruncate(double real, out long value)
    {
        bool fits = real >= -LongLimit && real < LongLimit;
        value = fits ? (long)real : 0;
        return fits;
    }

    private static bool IsHexadecimal(ReadOnlySpan<char> text) => text.Length > 2 && text[0] == '0' && (text[1] | ' ') == 'x';

    private static bool TryParseInfinity(ReadOnlySpan<char> text, out double value)
    {
        bool isNegative = text.StartsWith('-');
        value = isNegative ? double.NegativeInfinity : double.PositiveInfinity;
        return text.TrimStart("+-").Equals("inf", StringComparison.OrdinalIgnoreCase) && text.Length <= 4;
    }
}
