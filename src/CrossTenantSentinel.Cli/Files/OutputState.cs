namespace CrossTenantSentinel.Cli.Files;

/// <summary>How a file on disk relates to the pack.</summary>
public enum OutputState
{
    /// <summary>The file is what the pack says, byte by byte.</summary>
    Unchanged,

    /// <summary>The file differs.</summary>
    Stale,

    /// <summary>There is no file.</summary>
    Missing,

    /// <summary>The pack has no such file.</summary>
    Orphaned,
}
