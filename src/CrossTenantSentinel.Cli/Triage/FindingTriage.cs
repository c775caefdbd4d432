using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Cli.Triage.Baselines;
using CrossTenantSentinel.Cli.Triage.Suppressions;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Triage;

/// <summary>
/// Turns what was found into what is reported: suppressions first, then levels, then the baseline. Pure: it follows from its arguments, the
/// day among them. What is wrong with the decisions themselves joins the report.
/// </summary>
public static class FindingTriage
{
    /// <summary>Decides about every finding.</summary>
    public static Triaged Apply(RawFindings raw, TriageRules rules)
    {
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(rules);
        SuppressionReader suppressions = Read(raw, rules);
        SuppressionStep suppressed = SuppressionStep.Apply(raw.Findings, suppressions.InForce);
        LevelStep levels = new(rules);
        Fingerprints fingerprints = new(raw);
        IReadOnlyList<LocatedFinding> open = fingerprints.Mark(levels.Apply(suppressed.Open));
        IReadOnlyList<LocatedFinding> hidden = fingerprints.Mark(levels.Apply(suppressed.Suppressed));
        Unchecked gaps = new(raw.Findings);
        BaselineStep baseline = BaselineStep.Apply(open, rules.Baseline, raw, rules.Levels, gaps);
        IEnumerable<Finding> own =
        [
            .. suppressions.Findings,
            .. UnusedSuppression.Among(suppressed.Unused, rules.Levels, gaps),
            .. baseline.Stale,
        ];
        return new Triaged(
            LocatedFinding.Sort([.. baseline.Open, .. fingerprints.Mark(raw.Locate(own))]),
            LocatedFinding.Sort([.. hidden, .. baseline.Known]));
    }

    private static SuppressionReader Read(RawFindings raw, TriageRules rules)
    {
        SuppressionReader reader = new(rules.Today);
        foreach (ContentItem item in raw.Items)
            reader.Add(item);
        foreach (string file in raw.Files.Distinct(StringComparer.Ordinal))
        {
            if (raw.Read(file) is { } text)
                reader.Add(file, text);
        }

        return reader;
    }
}
