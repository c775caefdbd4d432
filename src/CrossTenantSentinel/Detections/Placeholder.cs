using System.Text.RegularExpressions;

namespace CrossTenantSentinel.Detections;

/// <summary>A <c>{{Column}}</c> of an alert format.</summary>
/// <param name="Text">The text as written, braces included.</param>
/// <param name="Column">The column it names; null when the placeholder is malformed (blanks, single or unbalanced braces, no name).</param>
public sealed partial record Placeholder(string Text, string? Column)
{
    /// <summary>Whether Sentinel would replace it.</summary>
    public bool IsWellFormed => Column is not null;

    /// <summary>Where it starts in the format, a zero-based offset.</summary>
    public int Start { get; init; }

    /// <summary>The placeholders of a format, malformed ones included, in order.</summary>
    public static IReadOnlyList<Placeholder> In(string format) =>
        [.. AnyBraces.Matches(format).Select(match => new Placeholder(match.Value, WellFormed.Match(match.Value) is { Success: true } good ? good.Groups[1].Value : null) { Start = match.Index })];

    [GeneratedRegex(@"\{+[^{}]*\}*|\}+")]
    private static partial Regex AnyBraces { get; }

    [GeneratedRegex(@"\A\{\{([A-Za-z_][A-Za-z0-9_]*)\}\}\z")]
    private static partial Regex WellFormed { get; }
}
