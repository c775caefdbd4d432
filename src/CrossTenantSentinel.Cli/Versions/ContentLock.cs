using CrossTenantSentinel.Versions;

namespace CrossTenantSentinel.Cli.Versions;

/// <summary>The published versions of a repository's content, and the content that was retired.</summary>
/// <param name="Path">The lock file, as findings name it.</param>
/// <param name="Entries">By id.</param>
/// <param name="Retired">The ids of retired content and its last names: tombstones. Their ids are never used again.</param>
public sealed record ContentLock(string Path, IReadOnlyDictionary<string, LockEntry> Entries, IReadOnlyDictionary<string, string> Retired)
{
    /// <summary>A lock of content as it is.</summary>
    public static ContentLock Of(string path, IEnumerable<VersionedContent> contents, IReadOnlyDictionary<string, string> retired) =>
        new(path, contents.ToDictionary(content => content.Id, content => new LockEntry(content, Findings.Anchor.Nowhere), StringComparer.OrdinalIgnoreCase), retired);
}
