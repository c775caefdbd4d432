using System.Collections.Concurrent;
using System.Text;

namespace CrossTenantSentinel.Engine.Functions.Text;

/// <summary>The regular expressions of a query, each prepared once.</summary>
internal static class RegularExpressions
{
    /// <summary>How many are kept; a query that computes patterns from rows starts over.</summary>
    private const int MostKept = 1024;

    private static readonly ConcurrentDictionary<string, RegularExpression> Kept = new(StringComparer.Ordinal);

    [ThreadStatic]
    private static RegularExpression? Last;

    /// <summary>The expression of a pattern in the syntax of Kusto.</summary>
    /// <exception cref="Execution.RunFailureException">It is no valid pattern (CTS4202).</exception>
    public static RegularExpression Of(string pattern)
    {
        if (Last is { } known && known.Pattern == pattern)
            return known;
        if (!Kept.TryGetValue(pattern, out RegularExpression? expression))
        {
            if (Kept.Count >= MostKept)
                Kept.Clear();
            expression = new RegularExpression(pattern);
            Kept[pattern] = expression;
        }

        return Last = expression;
    }

    /// <summary>A text with every character that means something in a pattern escaped.</summary>
    public static string Quote(string text)
    {
        StringBuilder quoted = new(text.Length);
        foreach (char character in text)
        {
            if (@"\.+*?()|[]{}^$#&-~".Contains(character, StringComparison.Ordinal))
                quoted.Append('\\');
            quoted.Append(character);
        }

        return quoted.ToString();
    }
}
