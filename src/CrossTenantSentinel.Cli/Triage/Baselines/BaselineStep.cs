using CrossTenantSentinel.Cli.Configuration;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Triage.Baselines;

/// <summary>Findings, told apart by whether the baseline knows them.</summary>
/// <param name="Open">Those that it does not know.</param>
/// <param name="Known">Those that it knows.</param>
/// <param name="Stale">What it knows and does not occur any more.</param>
public sealed record BaselineStep(IReadOnlyList<LocatedFinding> Open, IReadOnlyList<LocatedFinding> Known, IReadOnlyList<Finding> Stale)
{
    /// <summary>CTS3911.</summary>
    public static readonly FindingKind NoLongerOccurs = new()
    {
        Code = "CTS3911",
        Title = "Baseline entry that no longer occurs",
        Why = "The finding is gone, or its line or message has changed. Left in place the entry would hide the finding when it comes back.",
        Instead = "Run cts check --write-baseline with the same options, read the difference and commit it.",
    };

    internal static BaselineStep Apply(IReadOnlyList<LocatedFinding> findings, Baseline? baseline, RawFindings raw, CheckLevels levels, Unchecked gaps)
    {
        if (baseline is null)
            return new BaselineStep(findings, [], []);
        var left = baseline.Entries.ToDictionary(entry => entry.Key, entry => entry.Count);
        List<LocatedFinding> open = [];
        List<LocatedFinding> known = [];
        foreach (LocatedFinding finding in findings)
        {
            var key = Baseline.KeyOf(finding, raw.Lasting);
            if (CheckLevels.IsAdjustable(finding.Finding) && left.GetValueOrDefault(key) > 0)
            {
                left[key]--;
                known.Add(finding with { Accepted = new Acceptance(AcceptanceKind.InBaseline, $"Known to {baseline.Path}.") });
            }
            else
            {
                open.Add(finding);
            }
        }

        HashSet<string> looked = FilesOf(raw);
        return new BaselineStep(open, known,
        [
            .. baseline.Entries
                .Where(entry => left[entry.Key] > 0 && IsGone(entry, raw, looked, levels, gaps))
                .Select(entry => Report(baseline, entry, left[entry.Key])),
        ]);
    }

    /// <summary>The entries of files that were not looked at this time: they stay as they are.</summary>
    public static IEnumerable<BaselineEntry> NotLookedAt(Baseline? baseline, RawFindings raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        HashSet<string> looked = FilesOf(raw);
        return baseline is null ? [] : baseline.Entries.Where(entry => !WasLookedAt(entry, raw, looked));
    }

    private static HashSet<string> FilesOf(RawFindings raw) =>
        [.. raw.Files.Concat(raw.Findings.Select(located => located.Span?.File).OfType<string>()).Select(raw.Lasting)];

    private static bool WasLookedAt(BaselineEntry entry, RawFindings raw, HashSet<string> looked) =>
        entry.File is not { } file || looked.Contains(file) || raw.Read(raw.Named(file)) is null;

    /// <summary>Whether an entry is known not to occur: its check is on, its file was looked at to the end or is gone.</summary>
    private static bool IsGone(BaselineEntry entry, RawFindings raw, HashSet<string> looked, CheckLevels levels, Unchecked gaps) =>
        WasLookedAt(entry, raw, looked)
        && !gaps.Includes(entry.File is { } file ? raw.Named(file) : null, entry.Content)
        && levels.Stated.GetValueOrDefault(entry.Code, CheckLevel.Error) != CheckLevel.Off;

    private static Finding Report(Baseline baseline, BaselineEntry entry, int missing)
    {
        string where = entry.File is null ? "" : $" in {entry.File}";
        string times = missing < entry.Count ? $" {entry.Count} times, but occurs {entry.Count - missing} times" : ", which no longer occurs";
        Anchor at = entry.Span is { } span ? new Anchor.OfSpan(span) : new Anchor.OfSpan(Sources.SourceSpan.WholeFile(baseline.Path));
        return NoLongerOccurs.At(at, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{baseline.Path} holds {entry.Code}{where}{times}{(entry.Message is { } said ? $": {said}" : ".")}")) with { Cause = "baseline entries that no longer occur" };
    }
}
