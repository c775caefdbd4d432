using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Versions;

namespace CrossTenantSentinel.Cli.Versions;

/// <summary>What a lock file holds of a piece of content.</summary>
/// <param name="Content">What its recorded version stands for.</param>
/// <param name="At">Where the lock file says so.</param>
public sealed record LockEntry(VersionedContent Content, Anchor At);
