using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Triage.Suppressions;

/// <summary>
/// A comment that asks for findings to be suppressed, as written: <c>cts-disable CODE until DATE: REASON</c>. What it lacks is null; whether
/// what it says is right is for <see cref="SuppressionReader"/>.
/// </summary>
/// <param name="Word"><c>cts-disable</c> or <c>cts-disable-file</c>, or what was written in its place.</param>
/// <param name="Code">The code; null when there is none.</param>
/// <param name="Until">The text behind <c>until</c>; null when there is none.</param>
/// <param name="Reason">The text behind the colon, trimmed; null when there is none.</param>
/// <param name="Span">Where the comment stands, from its sign to its end.</param>
/// <param name="Start">Offset of the first character that it applies to.</param>
/// <param name="End">Offset after the last one; <paramref name="Start"/> when it applies to nothing.</param>
public sealed record SuppressionComment(string Word, string? Code, string? Until, string? Reason, SourceSpan Span, int Start, int End)
{
    /// <summary>What suppresses findings of a line.</summary>
    public const string OfLine = "cts-disable";

    /// <summary>What suppresses findings of a whole file.</summary>
    public const string OfFile = "cts-disable-file";
}
