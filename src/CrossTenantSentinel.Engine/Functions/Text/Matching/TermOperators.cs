namespace CrossTenantSentinel.Engine.Functions.Text.Matching;

/// <summary>Operators that look for terms; see <see cref="TermSearch"/>.</summary>
[ScalarFamily]
internal static class TermOperators
{
    private const StringComparison IgnoringCase = StringComparison.OrdinalIgnoreCase;

    /// <summary>Has a term, whatever the case.</summary>
    [ScalarFunction("has")]
    public static bool Has([AsText] string text, [AsText] string wanted) => TermSearch.Has(text, wanted, IgnoringCase);

    /// <summary>The opposite of <see cref="Has"/>.</summary>
    [ScalarFunction("!has")]
    public static bool LacksTerm([AsText] string text, [AsText] string wanted) => !Has(text, wanted);

    /// <summary>Has a term, case included.</summary>
    [ScalarFunction("has_cs")]
    public static bool HasExactly([AsText] string text, [AsText] string wanted) => TermSearch.Has(text, wanted, StringComparison.Ordinal);

    /// <summary>The opposite of <see cref="HasExactly"/>.</summary>
    [ScalarFunction("!has_cs")]
    public static bool LacksExactly([AsText] string text, [AsText] string wanted) => !HasExactly(text, wanted);

    /// <summary>Has a term that starts so, whatever the case.</summary>
    [ScalarFunction("hasprefix")]
    public static bool HasPrefix([AsText] string text, [AsText] string wanted) => TermSearch.HasPrefix(text, wanted, IgnoringCase);

    /// <summary>The opposite of <see cref="HasPrefix"/>.</summary>
    [ScalarFunction("!hasprefix")]
    public static bool LacksPrefix([AsText] string text, [AsText] string wanted) => !HasPrefix(text, wanted);

    /// <summary>Has a term that starts so, case included.</summary>
    [ScalarFunction("hasprefix_cs")]
    public static bool HasPrefixExactly([AsText] string text, [AsText] string wanted) =>
        TermSearch.HasPrefix(text, wanted, StringComparison.Ordinal);

    /// <summary>The opposite of <see cref="HasPrefixExactly"/>.</summary>
    [ScalarFunction("!hasprefix_cs")]
    public static bool LacksPrefixExactly([AsText] string text, [AsText] string wanted) => !HasPrefixExactly(text, wanted);

    /// <summary>Has a term that ends so, whatever the case.</summary>
    [ScalarFunction("hassuffix")]
    public static bool HasSuffix([AsText] string text, [AsText] string wanted) => TermSearch.HasSuffix(text, wanted, IgnoringCase);

    /// <summary>The opposite of <see cref="HasSuffix"/>.</summary>
    [ScalarFunction("!hassuffix")]
    public static bool LacksSuffix([AsText] string text, [AsText] string wanted) => !HasSuffix(text, wanted);

    /// <summary>Has a term that ends so, case included.</summary>
    [ScalarFunction("hassuffix_cs")]
    public static bool HasSuffixExactly([AsText] string text, [AsText] string wanted) =>
        TermSearch.HasSuffix(text, wanted, StringComparison.Ordinal);

    /// <summary>The opposite of <see cref="HasSuffixExactly"/>.</summary>
    [ScalarFunction("!hassuffix_cs")]
    public static bool LacksSuffixExactly([AsText] string text, [AsText] string wanted) => !HasSuffixExactly(text, wanted);
}
