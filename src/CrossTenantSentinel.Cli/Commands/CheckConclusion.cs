using System.CommandLine;
using CrossTenantSentinel.Cli.Configuration;
using CrossTenantSentinel.Cli.Files;
using CrossTenantSentinel.Cli.Fixing;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Cli.Triage;
using CrossTenantSentinel.Cli.Triage.Baselines;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary>Turns what a check found into its report: decisions of people, the baseline, fixes.</summary>
/// <param name="options">The options.</param>
/// <param name="parse">The command line.</param>
/// <param name="surroundings">The process.</param>
internal sealed class CheckConclusion(CheckOptions options, ParseResult parse, Surroundings surroundings)
{
    /// <summary>CTS3921.</summary>
    public static readonly FindingKind NotWritten = new()
    {
        Code = "CTS3921",
        Title = "File that could not be written",
        Why = "The operating system refused, or somebody else changed the file meanwhile. Each file is written whole or not at all, so it is as it was.",
        Instead = "Remove the cause that the message names and run the command again.",
    };

    /// <summary>The report.</summary>
    public Report Of(CheckedFiles files)
    {
        List<Finding> wrong = [];
        TriageRules rules = options.RulesOf(parse, surroundings.Today, files.Levels, wrong);
        BaselinePlace place = new(parse.GetValue(options.Baseline), files.Root, surroundings.WorkingDirectory);
        Baseline? baseline = place.Read(parse.GetValue(options.WriteBaseline), wrong);
        if (wrong.Count > 0)
            return Report.Of(ExitCode.Usage, wrong);
        files = files with { Raw = place.Naming(files.Raw, files.Base), Again = files.Again is { } again ? () => place.Naming(again(), files.Base) : null };
        if (parse.GetValue(options.WriteBaseline))
            return Write(files, rules, baseline, place);
        rules = rules with { Baseline = baseline };
        Triaged triaged = FindingTriage.Apply(files.Raw, rules);
        return parse.GetValue(options.Fix) ? Fix(files, rules, triaged) : ReportOn(files, triaged);
    }

    /// <summary>Whether the outcome hangs on nothing but what was checked, so that it can be remembered.</summary>
    public static bool IsPlain(Report report) => report is { Findings.Count: 0, Accepted.Count: 0 };

    /// <summary>Whether the command line asks for anything but a look.</summary>
    public bool OnlyLooks => !parse.GetValue(options.Fix) && !parse.GetValue(options.WriteBaseline) && parse.GetValue(options.Baseline) is null
        && parse.GetValue(options.WarnAsError) is null;

    private Report ReportOn(CheckedFiles files, Triaged triaged, string? more = null)
    {
        Report report = Report.Of(triaged.Reported) with
        {
            Accepted = triaged.Accepted,
            Checked = files.Count,
            MaxPerCause = parse.GetValue(options.MaxPerCause),
            Root = files.Base,
        };
        return report with { Closing = more is null ? Counts.Of(report) : $"{Counts.Of(report)} {more}" };
    }

    private Report Write(CheckedFiles files, TriageRules rules, Baseline? old, BaselinePlace place)
    {
        Triaged triaged = FindingTriage.Apply(files.Raw, rules);
        ILookup<bool, LocatedFinding> known = triaged.Reported.ToLookup(located => CheckLevels.IsAdjustable(located.Finding));
        Baseline baseline = Baseline.Of(place.Shown, known[true], files.Raw.Lasting, BaselineStep.NotLookedAt(old, files.Raw));
        if (place.Write(baseline) is { } failure)
            return ReportOn(files, triaged with { Reported = LocatedFinding.Sort([.. triaged.Reported, .. LocatedFinding.InOrder(failure)]) });
        IEnumerable<LocatedFinding> accepted = known[true].Select(located => located with { Accepted = new Acceptance(AcceptanceKind.InBaseline, $"Known to {place.Shown}.") });
        string written = baseline.Entries.Count == 0 ? $"No baseline is needed{(old is null ? "" : $"; {place.Shown} is gone")}." : $"Wrote {Counts.Number(baseline.Entries.Count, "entry", "entries")} to {place.Shown}.";
        return ReportOn(files, triaged with { Reported = [.. known[false]], Accepted = LocatedFinding.Sort([.. triaged.Accepted, .. accepted]) }, written);
    }

    private Report Fix(CheckedFiles files, TriageRules rules, Triaged triaged)
    {
        if (files.Proof is not { } proof)
            return ReportOn(files, triaged, "No fix was applied.");
        FixedFiles fixes = FixPlan.Of(triaged.Reported, files.Raw.Read, proof);
        LocatedFinding[] refused = [.. files.Raw.Locate(fixes.Refused)];
        if (parse.GetValue(options.DryRun))
        {
            Triaged open = triaged with { Reported = LocatedFinding.Sort([.. triaged.Reported, .. refused]) };
            return ReportOn(files, open, $"{Counts.Number(fixes.Count, "fix", "fixes")} would be applied to {Counts.Number(fixes.Files.Count, "file")}.") with { Text = FixText.Difference(fixes) };
        }

        (FixedFiles written, IReadOnlyList<LocatedFinding> failed) = Write(files, fixes);
        Triaged after = Remaining(files, rules, triaged, written);
        string build = written.Count > 0 && files.Again is null ? " Build and check again: positions in these files have changed." : "";
        return ReportOn(files, after with { Reported = LocatedFinding.Sort([.. after.Reported, .. refused, .. failed]) }, $"{Counts.Number(written.Count, "fix", "fixes")} applied to {Counts.Number(written.Files.Count, "file")}.{build}") with { Text = FixText.Summary(written) };
    }

    private static Triaged Remaining(CheckedFiles files, TriageRules rules, Triaged triaged, FixedFiles written)
    {
        if (written.Count == 0)
            return triaged;
        if (files.Again is { } again)
            return FindingTriage.Apply(again(), rules);
        HashSet<LocatedFinding> gone = new(written.Files.SelectMany(file => file.Fixed), ReferenceEqualityComparer.Instance);
        return triaged with { Reported = [.. triaged.Reported.Where(located => !gone.Contains(located))] };
    }

    private static (FixedFiles Written, IReadOnlyList<LocatedFinding> Failed) Write(CheckedFiles files, FixedFiles fixes)
    {
        List<FixedFile> written = [];
        List<Finding> failed = [];
        foreach (FixedFile file in fixes.Files)
        {
            try
            {
                TextFile.Replace(Path.GetFullPath(file.File, files.Base), file.OldText, file.NewText);
                written.Add(file);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                failed.Add(NotWritten.At(new Anchor.OfSpan(SourceSpan.WholeFile(file.File)), $"{file.File} could not be written: {failure.Message}"));
            }
        }

        return (fixes with { Files = written }, LocatedFinding.InOrder(failed));
    }
}
