using System.Text;

namespace CrossTenantSentinel.Engine.Functions.Text;

/// <summary>How long a text is.</summary>
[ScalarFamily]
internal static class LengthFunctions
{
    /// <summary>The number of Unicode code points.</summary>
    [ScalarFunction("strlen")]
    public static long CodePoints(string text)
    {
        long count = 0;
        foreach (Rune _ in text.EnumerateRunes())
            count++;
        return count;
    }

    /// <summary>The number of bytes in UTF-8.</summary>
    [ScalarFunction("string_size")]
    public static long Bytes(string text) => Encoding.UTF8.GetByteCount(text);
}
