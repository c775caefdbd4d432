using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Triage.Baselines;

/// <summary>A finding that is known and postponed.</summary>
/// <param name="Code">Its code.</param>
/// <param name="File">Its file, relative to the root of what is checked; null when it belongs to none.</param>
/// <param name="Content">The handle of the content concerned; null when it is about none.</param>
/// <param name="Fingerprint">What it is known by, see <see cref="Fingerprints"/>.</param>
/// <param name="Count">How often it occurs; at least 1.</param>
/// <param name="Message">What it said when the baseline was written; for people.</param>
public sealed record BaselineEntry(string Code, string? File, string? Content, string Fingerprint, int Count, string? Message)
{
    /// <summary>Where the entry stands in the baseline's file; null, the default, for one that is not written yet.</summary>
    public SourceSpan? Span { get; init; }

    /// <summary>What two entries for one finding share.</summary>
    internal (string Code, string? File, string? Content, string Fingerprint) Key => (Code, File, Content, Fingerprint);
}
