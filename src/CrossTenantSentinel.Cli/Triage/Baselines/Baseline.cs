using CrossTenantSentinel.Cli.Reporting;

namespace CrossTenantSentinel.Cli.Triage.Baselines;

/// <summary>The findings that a repository had when it began to be checked, and still has.</summary>
/// <param name="Path">The file, as findings name it.</param>
/// <param name="Entries">In order, each finding once.</param>
public sealed record Baseline(string Path, IReadOnlyList<BaselineEntry> Entries)
{
    /// <summary>The baseline of some findings.</summary>
    /// <param name="path">The file, as findings name it.</param>
    /// <param name="findings">With fingerprints.</param>
    /// <param name="lasting">The path that a file is known by from run to run.</param>
    /// <param name="kept">Entries of what was not checked, which stay.</param>
    public static Baseline Of(string path, IEnumerable<LocatedFinding> findings, Func<string, string> lasting, IEnumerable<BaselineEntry> kept)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(lasting);
        IEnumerable<BaselineEntry> entries = findings
            .GroupBy(located => KeyOf(located, lasting))
            .Select(same => new BaselineEntry(same.Key.Code, same.Key.File, same.Key.Content, same.Key.Fingerprint, same.Count(), same.First().Finding.Message.ReplaceLineEndings(" ")));
        return new Baseline(path,
        [
            .. entries.Concat(kept)
                .OrderBy(entry => entry.File, StringComparer.Ordinal)
                .ThenBy(entry => entry.Code, StringComparer.Ordinal)
                .ThenBy(entry => entry.Content, StringComparer.Ordinal)
                .ThenBy(entry => entry.Message, StringComparer.Ordinal)
                .ThenBy(entry => entry.Fingerprint, StringComparer.Ordinal),
        ]);
    }

    internal static (string Code, string? File, string? Content, string Fingerprint) KeyOf(LocatedFinding located, Func<string, string> lasting) =>
        (located.Finding.Kind.Code, located.Span is { File: var file } ? lasting(file) : null, located.Finding.Content, located.Fingerprint ?? "");
}
