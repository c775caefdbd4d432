namespace CrossTenantSentinel.Engine.Functions.Text.Matching;

/// <summary>Operators that compare texts and look for parts of them, character by character.</summary>
[ScalarFamily]
internal static class TextOperators
{
    /// <summary>Equal but for case.</summary>
    [ScalarFunction("=~")]
    public static bool EqualsIgnoringCase([AsText] string left, [AsText] string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    /// <summary>Different in more than case.</summary>
    [ScalarFunction("!~")]
    public static bool DiffersIgnoringCase([AsText] string left, [AsText] string right) => !EqualsIgnoringCase(left, right);

    /// <summary>Has a part, whatever the case.</summary>
    [ScalarFunction("contains")]
    public static bool Contains([AsText] string text, [AsText] string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    /// <summary>The opposite of <see cref="Contains"/>.</summary>
    [ScalarFunction("!contains")]
    public static bool LacksPart([AsText] string text, [AsText] string part) => !Contains(text, part);

    /// <summary>Has exactly a part.</summary>
    [ScalarFunction("contains_cs")]
    public static bool ContainsExactly([AsText] string text, [AsText] string part) => text.Contains(part, StringComparison.Ordinal);

    /// <summary>The opposite of <see cref="ContainsExactly"/>.</summary>
    [ScalarFunction("!contains_cs")]
    public static bool LacksExactPart([AsText] string text, [AsText] string part) => !ContainsExactly(text, part);

    /// <summary>Begins with a part, whatever the case.</summary>
    [ScalarFunction("startswith")]
    public static bool StartsWith([AsText] string text, [AsText] string start) =>
        text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    /// <summary>The opposite of <see cref="StartsWith"/>.</summary>
    [ScalarFunction("!startswith")]
    public static bool LacksStart([AsText] string text, [AsText] string start) => !StartsWith(text, start);

    /// <summary>Begins exactly with a part.</summary>
    [ScalarFunction("startswith_cs")]
    public static bool StartsExactlyWith([AsText] string text, [AsText] string start) => text.StartsWith(start, StringComparison.Ordinal);

    /// <summary>The opposite of <see cref="StartsExactlyWith"/>.</summary>
    [ScalarFunction("!startswith_cs")]
    public static bool LacksExactStart([AsText] string text, [AsText] string start) => !StartsExactlyWith(text, start);

    /// <summary>Ends with a part, whatever the case.</summary>
    [ScalarFunction("endswith")]
    public static bool EndsWith([AsText] string text, [AsText] string end) => text.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    /// <summary>The opposite of <see cref="EndsWith"/>.</summary>
    [ScalarFunction("!endswith")]
    public static bool LacksEnd([AsText] string text, [AsText] string end) => !EndsWith(text, end);

    /// <summary>Ends exactly with a part.</summary>
    [ScalarFunction("endswith_cs")]
    public static bool EndsExactlyWith([AsText] string text, [AsText] string end) => text.EndsWith(end, StringComparison.Ordinal);

    /// <summary>The opposite of <see cref="EndsExactlyWith"/>.</summary>
    [ScalarFunction("!endswith_cs")]
    public static bool LacksExactEnd([AsText] string text, [AsText] string end) => !EndsExactlyWith(text, end);

    /// <summary>Some part matches a regular expression.</summary>
    [ScalarFunction("matches regex")]
    public static bool Matches([AsText] string text, string pattern) => RegularExpressions.Of(pattern).IsMatch(text);
}
