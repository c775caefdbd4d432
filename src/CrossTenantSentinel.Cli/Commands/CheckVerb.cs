using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CrossTenantSentinel.Cli.Adoption;
using CrossTenantSentinel.Cli.Caching;
using CrossTenantSentinel.Cli.Files;
using CrossTenantSentinel.Cli.Fixing;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Cli.Triage;
using CrossTenantSentinel.Cli.Triage.Baselines;
using CrossTenantSentinel.Cli.Versions;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary><c>cts check</c>: everything that is wrong with the pack, or with the files of any repository.</summary>
internal sealed class CheckVerb : PackVerb
{
    /// <summary>CTS0407.</summary>
    public static readonly FindingKind NoSuchPath = new()
    {
        Code = "CTS0407",
        Title = "Nothing to check at a path",
        Why = "A path that does not exist, or a folder without content, would make a check of nothing look like a clean one.",
        Instead = "Name files or folders with rules, hunting queries, parsers, templates, workbooks or watchlists; paths start from the working directory.",
    };

    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Files and folders to check: analytics rules, hunting queries and parsers in YAML, deployment templates, workbooks, watchlists (.csv), queries (.kql). Default: the pack.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> watch = new("--watch") { Description = "Check the PATHs again whenever one of their files is saved, until interrupted." };

    private readonly CheckOptions options = new();

    public CheckVerb(GlobalOptions globalOptions, Surroundings surroundings)
        : base("check", "Validate all content and bind every query. Writes nothing unless asked to fix or to write a baseline.", globalOptions, surroundings)
    {
        Arguments.Add(paths);
        ((Command)this).Options.Add(watch);
        options.AddTo(this);
        Validators.Add(result =>
        {
            if (result.GetValue(watch) && result.GetValue(paths) is not [_, ..])
                result.AddError("--watch needs a PATH: the pack is C#, which has to be built first (dotnet watch build).");
        });

        // What begins with a hyphen is a misspelt option; a file of such a name is written with ./ before it.
        paths.Validators.Add(result =>
        {
            foreach (Token mistaken in result.Tokens.Where(token => token.Value.StartsWith('-')))
                result.AddError($"Unrecognized option '{mistaken.Value}'.");
        });
    }

    public override IReadOnlyList<(string CommandLine, string Does)> Examples =>
    [
        ("cts check", "check the pack under the default settings"),
        ("cts check --tenant fabrikam --format json", "check it under cts.fabrikam.json, for a machine"),
        ("cts check ../Azure-Sentinel/Detections --schema tables.json", "check the content of another repository"),
        ("cts check Detections --watch", "check again whenever a file is saved"),
        ("cts check --fix --dry-run", "show what the certain fixes would change"),
        ("cts check --write-baseline", "postpone what is found today; report only what is new"),
        ("cts check --warn-as-error --format sarif", "fail on warnings, too, and write a SARIF log"),
    ];

    protected override IReadOnlyList<string> Formats => ["text", "json", "sarif", "github", "azdo", "junit"];

    /// <summary>Another repository's settings lie in it; without any, the defaults count.</summary>
    protected override RootFolder? FallbackRoot(ParseResult parse) =>
        parse.GetValue(paths) is [_, ..] ? RootFolder.WithSettingsAbove(Surroundings.WorkingDirectory) : base.FallbackRoot(parse);

    protected override Report Run(ParseResult parse, OpenedPack pack)
    {
        CheckConclusion conclusion = new(options, parse, Surroundings);
        return parse.GetValue(paths) is [_, ..] named ? CheckFiles(named, parse, conclusion, pack) : CheckPack(conclusion, pack);
    }

    private Report CheckFiles(IReadOnlyList<string> named, ParseResult parse, CheckConclusion conclusion, OpenedPack pack)
    {
        string[] absolute = [.. named.Select(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, Surroundings.WorkingDirectory)))];
        List<Finding> missing = [.. named.Zip(absolute).Where(pair => !Path.Exists(pair.Second)).Select(pair => NoSuchPath.At(Anchor.Nowhere, $"{Shown.Value(pair.First)} does not exist."))];
        if (missing.Count > 0)
            return Report.Of(ExitCode.Usage, missing);
        using RepositorySession session = new(absolute, pack.Schemas, pack.Settings.Checks, Surroundings);
        if (parse.GetValue(watch))
            Watch(session, absolute, conclusion, Options.FormatOf(parse));
        CheckedFiles files = session.Check();
        return files is { Count: 0, Raw.Findings.Count: 0 }
            ? Report.Of(ExitCode.Usage, NoSuchPath.At(Anchor.Nowhere, $"No content in {string.Join(", ", named)}."))
            : conclusion.Of(files);
    }

    /// <exception cref="OperationCanceledException">Always in the end: the run was interrupted.</exception>
    [DoesNotReturn]
    private void Watch(RepositorySession session, IReadOnlyList<string> paths, CheckConclusion conclusion, string format)
    {
        while (true)
        {
            string before = SavedFiles.In(paths);
            Console.Write(conclusion.Of(session.Check()), format);
            Surroundings.Output.Flush();
            do
            {
                Surroundings.Cancellation.WaitHandle.WaitOne(SavedFiles.Pause);
                Surroundings.Cancellation.ThrowIfCancellationRequested();
            }
            while (SavedFiles.In(paths) == before);
        }
    }

    private Report CheckPack(CheckConclusion conclusion, OpenedPack pack)
    {
        if (Surroundings.Pack != ShippedPack.Under || CacheFolder.Of(Surroundings) is not { } cache || pack.Settings.Findings.Count > 0
            || !conclusion.OnlyLooks || File.Exists(pack.Root.Absolute(BaselineFile.DefaultPath)))
            return CheckPackAnew(conclusion, pack);
        RememberedRuns remembered = new(Path.Join(cache, "clean"));
        string key = RememberedRuns.Key(
            ShippedPack.Code, pack.Settings.Tenant, pack.Schemas, ["check", .. pack.Settings.Checks.Lines, pack.Root.TryReadText($"rules/{LockFile.Name}") ?? ""]);
        if (int.TryParse(remembered.Find(key), NumberStyles.None, CultureInfo.InvariantCulture, out int items))
            return conclusion.Of(FilesOf(pack, new RawFindings([]), items));
        Report report = CheckPackAnew(conclusion, pack);
        if (CheckConclusion.IsPlain(report))
            remembered.Remember(key, report.Checked!.Value.ToString(CultureInfo.InvariantCulture));
        return report;
    }

    private static Report CheckPackAnew(CheckConclusion conclusion, OpenedPack pack)
    {
        RawFindings raw = pack.Compilation.Raw;
        List<Finding> versions = [];
        LockPlace place = LockPlace.OfPack(pack.Root);
        if (place.Read(versions) is { } published)
            versions.AddRange(VersionDiscipline.Compare(published, PackVersions.Of(pack.Compilation), place.IsWhole));
        if (versions.Count > 0)
            raw = raw with { Findings = LocatedFinding.Sort([.. raw.Findings, .. pack.Compilation.Locate(versions)]) };
        return conclusion.Of(FilesOf(pack, raw, pack.Compilation.Catalog.Items.Count));
    }

    private static CheckedFiles FilesOf(OpenedPack pack, RawFindings raw, int count) => new(raw, pack.Root.Path, count)
    {
        Levels = pack.Settings.Checks,
        Proof = new PackFixProof(pack.Compilation),
    };
}
