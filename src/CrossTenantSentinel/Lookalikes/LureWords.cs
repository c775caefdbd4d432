namespace CrossTenantSentinel.Lookalikes;

/// <summary>Words that make a name look like a place to sign in or to ask for help.</summary>
public static class LureWords
{
    private const int ShortWord = 4;

    /// <summary>The words.</summary>
    public static IReadOnlyList<string> All { get; } = ["login", "signin", "sso", "mfa", "support", "security", "helpdesk", "secure", "portal", "verify", "verification", "account"];

    /// <summary>What is left of a skeleton when the protected one is taken out, with a blank in its place, lures where this regular expression matches.</summary>
    public static string Pattern
    {
        get
        {
            ILookup<bool, string> words = Skeletons.ToLookup(word => word.Length < ShortWord);
            return $"{string.Join('|', words[false])}|(^| )({string.Join('|', words[true])})( |$)";
        }
    }

    private static IReadOnlyList<string> Skeletons { get; } = [.. All.Select(NameSkeleton.Of)];

    /// <summary>Whether a word is one of them.</summary>
    /// <param name="skeleton">The word's skeleton.</param>
    internal static bool Is(string skeleton) => Skeletons.Contains(skeleton);

    /// <summary>Whether letters before or after a name hold one of them. Short words must be all of it: "espresso" ends in "sso" and lures nobody.</summary>
    /// <param name="skeleton">What stands before or after the name.</param>
    internal static bool AreIn(string skeleton) => Skeletons.Any(word => word.Length < ShortWord ? skeleton == word : skeleton.Contains(word, StringComparison.Ordinal));
}
