namespace CrossTenantSentinel.Engine.Functions.Text.Patterns;

/// <summary>The flags of a regular expression that are set at some place in it.</summary>
internal readonly record struct PatternFlags(
    bool IgnoresCase, bool IsMultiline, bool DotMatchesAll, bool IsUngreedy, bool IsVerbose, bool IsAscii)
{
    /// <summary>With a flag set or cleared; null when there is no such flag.</summary>
    public PatternFlags? With(char letter, bool value) => letter switch
    {
        'i' => this with { IgnoresCase = value },
        'm' => this with { IsMultiline = value },
        's' => this with { DotMatchesAll = value },
        'U' => this with { IsUngreedy = value },
        'x' => this with { IsVerbose = value },
        'u' => this with { IsAscii = !value },
        _ => null,
    };

    /// <summary>The letters with which a group of .NET starts: only the case is left to .NET.</summary>
    public string LettersSince(PatternFlags outer) => IgnoresCase == outer.IgnoresCase ? string.Empty : IgnoresCase ? "i" : "-i";

    /// <summary>The group of .NET that changes the flags in the rest of the enclosing group.</summary>
    public string Difference(PatternFlags outer) => IgnoresCase == outer.IgnoresCase ? string.Empty : $"(?{LettersSince(outer)})";
}
