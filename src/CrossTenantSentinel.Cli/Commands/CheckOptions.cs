using System.CommandLine;
using CrossTenantSentinel.Cli.Configuration;
using CrossTenantSentinel.Cli.Triage;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary>The options of <c>cts check</c> that say what becomes of findings.</summary>
internal sealed class CheckOptions
{
    private const int DefaultPerCause = 5;

    public Option<string?> WarnAsError { get; } = new("--warn-as-error")
    {
        Description = "Report warnings as errors: all of them, or those of some codes, --warn-as-error=CODE,CODE. Behind it no PATH may follow without =.",
        HelpName = "CODES",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Option<string?> Baseline { get; } = new("--baseline")
    {
        Description = "File of findings that are known and not reported. Default: .cts/baseline.json below the root of what is checked, where there is one.",
        HelpName = "FILE",
    };

    public Option<bool> WriteBaseline { get; } = new("--write-baseline") { Description = "Write the findings of this run to the baseline; they are not reported from then on." };

    public Option<int> MaxPerCause { get; } = new("--max-per-cause")
    {
        Description = "How many findings of one cause are shown to people; 0 for all. The summary counts all, and so do json, sarif and junit.",
        HelpName = "N",
        DefaultValueFactory = _ => DefaultPerCause,
    };

    public Option<bool> Fix { get; } = new("--fix") { Description = "Apply the fixes that are certain, after proving each: the finding is gone, no new error, the same columns." };

    public Option<bool> DryRun { get; } = new("--dry-run") { Description = "With --fix: change nothing, show the lines that would change." };

    public void AddTo(Command verb)
    {
        verb.Options.Add(WarnAsError);
        verb.Options.Add(Baseline);
        verb.Options.Add(WriteBaseline);
        verb.Options.Add(MaxPerCause);
        verb.Options.Add(Fix);
        verb.Options.Add(DryRun);
        verb.Validators.Add(result =>
        {
            if (result.GetValue(DryRun) && !result.GetValue(Fix))
                result.AddError("--dry-run needs --fix.");
            if (result.GetValue(Fix) && result.GetValue(WriteBaseline))
                result.AddError("--fix and --write-baseline do not go together: fix first, then write what is left.");
        });
        MaxPerCause.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] }])
                result.AddError("--max-per-cause cannot be negative; 0 shows all.");
        });
    }

    /// <summary>The rules that the command line and the settings state, without a baseline.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="today">The day.</param>
    /// <param name="levels">The levels of the settings.</param>
    /// <param name="findings">Takes what is wrong with the command line.</param>
    public TriageRules RulesOf(ParseResult parse, DateOnly today, CheckLevels levels, ICollection<Finding> findings)
    {
        string? codes = parse.GetValue(WarnAsError);
        SettingPlace place = new("--warn-as-error", null);
        return new TriageRules(today)
        {
            Levels = levels,
            AllWarningsAreErrors = codes is null && parse.GetResult(WarnAsError) is { Implicit: false },
            WarningsThatAreErrors = (codes ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(code => CheckLevelSettings.KindOf(code, place, findings)?.Code)
                .OfType<string>()
                .ToHashSet(StringComparer.Ordinal),
        };
    }
}
