using System.CommandLine;
using CrossTenantSentinel.Cli.Adoption;
using CrossTenantSentinel.Cli.Files;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Cli.Versions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Versions;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary><c>cts bump</c>: which versions have to rise, and why; and the lock file that says so.</summary>
internal sealed class BumpVerb : PackVerb
{
    /// <summary>CTS3807.</summary>
    public static readonly FindingKind NothingToRetire = new()
    {
        Code = "CTS3807",
        Title = "Content that cannot be retired",
        Why = "A tombstone is for content that the lock file knows and that is gone; for anything else it would block an id for no reason.",
        Instead = "Name the id of content that cts bump reports as gone.",
    };

    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Files and folders whose content is compared with the cts.lock.json in or above them. Default: the pack and rules/cts.lock.json.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> write = new("--write") { Description = "Write the lock file, once every version is high enough: from then on these versions are published." };

    private readonly Option<string[]> retire = new("--retire") { Description = "Leave a tombstone for content that is gone, so that its id is never used again. Repeatable.", HelpName = "ID" };

    public BumpVerb(GlobalOptions options, Surroundings surroundings)
        : base("bump", "Compare content with the lock file: propose versions and say why. Writes the lock file when asked to.", options, surroundings)
    {
        Arguments.Add(paths);
        ((Command)this).Options.Add(write);
        ((Command)this).Options.Add(retire);
    }

    public override IReadOnlyList<(string CommandLine, string Does)> Examples =>
    [
        ("cts bump", "say which versions have to rise, and why"),
        ("cts bump --write", "record the versions as published"),
        ("cts bump Detections --retire 0c7a54be-1f8e-4a53-9f4e-5a3f6b0f0a01 --write", "record those of another repository, and that one rule is gone for good"),
    ];

    protected override RootFolder? FallbackRoot(ParseResult parse) =>
        parse.GetValue(paths) is [_, ..] ? RootFolder.WithSettingsAbove(Surroundings.WorkingDirectory) : base.FallbackRoot(parse);

    protected override Report Run(ParseResult parse, OpenedPack pack)
    {
        string[] absolute = [.. (parse.GetValue(paths) ?? []).Select(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, Surroundings.WorkingDirectory)))];
        List<Finding> findings = [.. absolute.Where(path => !Path.Exists(path)).Select(path => CheckVerb.NoSuchPath.At(Anchor.Nowhere, $"{Shown.Value(path)} does not exist."))];
        if (findings.Count > 0)
            return Report.Of(ExitCode.Usage, findings);
        LockPlace place = absolute.Length == 0 ? LockPlace.OfPack(pack.Root) : LockPlace.Of(absolute, Surroundings.WorkingDirectory) ?? LockPlace.New(absolute, Surroundings.WorkingDirectory);
        ContentLock old = place.Read(findings) ?? ContentLock.Of(place.Shown, [], new SortedDictionary<string, string>());
        if (findings.Count > 0)
            return Report.Of(ExitCode.Findings, findings);

        IReadOnlyList<(VersionedContent Content, Anchor At, string Handle)> contents = ContentsOf(absolute, pack);
        old = Retire(parse.GetValue(retire) ?? [], old, contents, findings);
        findings.AddRange(VersionDiscipline.Compare(old, contents, place.IsWhole));
        bool isSettled = findings.All(finding => ReferenceEquals(finding.Kind, VersionDiscipline.Unrecorded));
        string text = BumpText.Of(old, contents);
        if (!parse.GetValue(write) || !isSettled)
            return Report.Of(pack.Compilation.Locate(findings)) with { Text = text, Checked = contents.Count, Closing = Closing(parse.GetValue(write), findings) };
        return Write(place, old, contents) is { } failure
            ? Report.Of(ExitCode.Findings, failure)
            : new Report(ExitCode.Clean, []) { Text = text, Checked = contents.Count, Closing = $"Recorded {Counts.Number(contents.Count, "version")} in {place.Shown}." };
    }

    private static string Closing(bool wantsToWrite, List<Finding> findings) => findings.Count == 0 ? "Every version is recorded."
        : wantsToWrite ? "Nothing was written: first settle what is listed."
        : "Nothing was written; --write records the versions.";

    private IReadOnlyList<(VersionedContent Content, Anchor At, string Handle)> ContentsOf(string[] absolute, OpenedPack pack)
    {
        if (absolute.Length == 0)
            return PackVersions.Of(pack.Compilation);
        using RepositorySession session = new(absolute, pack.Schemas, pack.Settings.Checks, Surroundings);
        session.Check();
        return session.Versions;
    }

    private static ContentLock Retire(IReadOnlyList<string> ids, ContentLock old, IReadOnlyList<(VersionedContent Content, Anchor At, string Handle)> contents, List<Finding> findings)
    {
        Dictionary<string, LockEntry> entries = new(old.Entries, StringComparer.OrdinalIgnoreCase);
        SortedDictionary<string, string> retired = new(old.Retired.ToDictionary(), StringComparer.Ordinal);
        foreach (string id in ids)
        {
            if (contents.Any(version => string.Equals(version.Content.Id, id, StringComparison.OrdinalIgnoreCase)))
                findings.Add(NothingToRetire.At(Anchor.Nowhere, $"{id} is still there."));
            else if (entries.Remove(id, out LockEntry? entry))
                retired[entry.Content.Id] = entry.Content.Name;
            else
                findings.Add(NothingToRetire.At(Anchor.Nowhere, $"{old.Path} does not know {Shown.Value(id)}."));
        }

        return old with { Entries = entries, Retired = retired };
    }

    private static Finding? Write(LockPlace place, ContentLock old, IReadOnlyList<(VersionedContent Content, Anchor At, string Handle)> contents)
    {
        // Of content that was not looked at, what is recorded stays.
        IEnumerable<VersionedContent> kept = place.IsWhole ? [] : old.Entries.Values.Select(entry => entry.Content).ExceptBy(contents.Select(version => version.Content.Id), content => content.Id, StringComparer.OrdinalIgnoreCase);
        try
        {
            TextFile.Replace(place.Absolute, null, LockFile.Write(ContentLock.Of(place.Shown, [.. contents.Select(version => version.Content), .. kept], old.Retired)));
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return CheckConclusion.NotWritten.At(new Anchor.OfSpan(SourceSpan.WholeFile(place.Shown)), $"{place.Shown} could not be written: {failure.Message}");
        }
    }
}
