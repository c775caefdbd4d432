using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Conversion;

/// <summary><c>toguid</c>: the first 32 hexadecimal digits of a text, hyphens between bytes left out; the rest is ignored.</summary>
[ScalarFamily]
internal static class GuidConversion
{
    private const int Digits = 32;

    [ScalarFunction("toguid")]
    public static Guid Of(Guid value) => value;

    [ScalarFunction("toguid")]
    public static Guid? Of(string value)
    {
        Span<char> digits = stackalloc char[Digits];
        int count = 0;
        foreach (char character in value)
        {
            if (character == '-' && count is > 0 && count % 2 == 0)
                continue;
            if (!char.IsAsciiHexDigit(character))
                return null;
            digits[count++] = character;
            if (count == Digits)
                return Guid.ParseExact(digits, "N");
        }

        return null;
    }

    [ScalarFunction("toguid")]
    public static Guid? Of(DynamicValue value) => value.Content switch
    {
        Guid id => id,
        string text => Of(text),
        _ => null,
    };
}
