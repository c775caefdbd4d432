using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Versions;

namespace CrossTenantSentinel.Cli.Versions;

/// <summary>Compares content with the lock file: what changed must say so in its version.</summary>
public static class VersionDiscipline
{
    /// <summary>CTS3801.</summary>
    public static readonly FindingKind NotRaised = new()
    {
        Code = "CTS3801",
        Title = "Content changed without a new version",
        Why = "Workspaces compare versions to offer updates: a change under the same version never reaches those who have the old one, and nobody can say which of the two is deployed.",
        Instead = "Raise the version; cts bump says to which, and why.",
    };

    /// <summary>CTS3802.</summary>
    public static readonly FindingKind Lowered = new()
    {
        Code = "CTS3802",
        Title = "Version lower than the published one",
        Why = "Workspaces offer an update only for a higher version.",
        Instead = "Give it a version above the published one.",
    };

    /// <summary>CTS3803.</summary>
    public static readonly FindingKind Reused = new()
    {
        Code = "CTS3803",
        Title = "Id of other content",
        Why = "Sentinel knows content by its id: deployed, the new content would take the place of the old one, with its incidents and its tuning.",
        Instead = "Give the new content an id of its own.",
    };

    /// <summary>CTS3804.</summary>
    public static readonly FindingKind Vanished = new()
    {
        Code = "CTS3804",
        Title = "Published content that is gone",
        Why = "Nothing deletes it from the workspaces that have it: it goes on alerting, and nobody maintains it.",
        Instead = "Bring it back, or record that it is retired: cts bump --retire ID --write.",
    };

    /// <summary>CTS3805.</summary>
    public static readonly FindingKind Unrecorded = new()
    {
        Code = "CTS3805",
        Title = "Version that the lock file does not know",
        Why = "Until it is recorded, the next change under this version goes unnoticed.",
        Instead = "Run cts bump --write and commit the lock file.",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS3806.</summary>
    public static readonly FindingKind Malformed = new()
    {
        Code = "CTS3806",
        Title = "Content that cannot be versioned",
        Why = "Without a version of the form major.minor.patch, changes cannot be told apart.",
        Instead = "Write a version, for example 1.0.0.",
    };

    /// <summary>What is wrong.</summary>
    /// <param name="lock">The lock.</param>
    /// <param name="contents">The content as it is, with the place of its version and its handle.</param>
    /// <param name="isWhole">Whether that is all content that the lock is about, so that what is missing is gone.</param>
    public static IEnumerable<Finding> Compare(ContentLock @lock, IReadOnlyList<(VersionedContent Content, Anchor At, string Handle)> contents, bool isWhole)
    {
        ArgumentNullException.ThrowIfNull(@lock);
        ArgumentNullException.ThrowIfNull(contents);
        foreach ((VersionedContent content, Anchor at, string handle) in contents)
        {
            if (Judge(@lock, content, at) is { } finding)
                yield return finding with { Content = handle };
        }

        if (!isWhole)
            yield break;
        HashSet<string> present = new(contents.Select(version => version.Content.Id), StringComparer.OrdinalIgnoreCase);
        foreach (LockEntry entry in @lock.Entries.Values.Where(entry => !present.Contains(entry.Content.Id)))
            yield return Vanished.At(entry.At, $"The {entry.Content.Kind} \"{entry.Content.Name}\" ({entry.Content.Id}, version {entry.Content.Version}) is gone.");
    }

    /// <summary>The lowest version that content may have after a change.</summary>
    public static SemanticVersion Lowest(VersionedContent published, ContentDifference difference)
    {
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(difference);
        return ContentComparison.Raise(VersionOf(published) ?? SemanticVersion.Initial, difference.Step);
    }

    /// <summary>The version of content; null when it has none of the right form.</summary>
    public static SemanticVersion? VersionOf(VersionedContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        try
        {
            return content.Version is { } text ? new SemanticVersion(text) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Finding? Judge(ContentLock @lock, VersionedContent content, Anchor at)
    {
        if (@lock.Retired.TryGetValue(content.Id, out string? retired))
            return Reused.At(at, $"The id {content.Id} is that of \"{retired}\", which was retired.");
        if (VersionOf(content) is not { } version)
            return Malformed.At(at, content.Version is null ? $"The {content.Kind} \"{content.Name}\" has no version." : $"\"{content.Version}\" is not a version.");
        if (!@lock.Entries.TryGetValue(content.Id, out LockEntry? entry))
            return Unrecorded.At(at, $"The lock file does not know the {content.Kind} \"{content.Name}\".");
        if (IsOther(entry.Content, content))
            return Reused.At(at, $"The id {content.Id} is that of the {entry.Content.Kind} \"{entry.Content.Name}\", with which \"{content.Name}\" has nothing in common.");
        SemanticVersion published = VersionOf(entry.Content) ?? new SemanticVersion("0.0.0");
        if (version < published)
            return Lowered.At(at, $"Version {version} is lower than the published {published}.");
        ContentDifference difference = ContentComparison.Of(entry.Content, content);
        SemanticVersion lowest = Lowest(entry.Content, difference);
        if (version < lowest)
            return NotRaised.At(at, $"\"{content.Name}\" changed, so its version must be {lowest} or higher, not {version}: {Reasons(difference)}.", $"Set the version to {lowest}.");
        return version > published ? Unrecorded.At(at, $"The lock file knows version {published}, not {version}.") : null;
    }

    /// <summary>The first few reasons.</summary>
    internal static string Reasons(ContentDifference difference) => difference.Reasons.Count <= 3
        ? string.Join("; ", difference.Reasons)
        : $"{string.Join("; ", difference.Reasons.Take(3))}; and {difference.Reasons.Count - 3} more";

    private static bool IsOther(VersionedContent old, VersionedContent @new) =>
        old.Name != @new.Name && !old.Tables.Intersect(@new.Tables).Any() && old.Steps.Count > 0 && !old.Steps.Intersect(@new.Steps).Any();
}
