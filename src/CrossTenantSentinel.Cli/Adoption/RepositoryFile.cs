using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Adoption;

/// <summary>A file that was named or found below a folder that was.</summary>
/// <param name="Path">As findings name it: relative to the working directory where it lies below, with forward slashes.</param>
/// <param name="Absolute">Its absolute path.</param>
/// <param name="Text">Its text; null when it could not be read.</param>
/// <param name="Finding">Why not; null when it was read.</param>
public sealed record RepositoryFile(string Path, string Absolute, string? Text, Finding? Finding)
{
    /// <summary>Whether it was named itself, rather than found in a folder; false by default.</summary>
    public bool IsNamed { get; init; }
}
