using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Fixing;

/// <summary>What fixing comes to.</summary>
/// <param name="Files">The files to write, by path.</param>
/// <param name="Refused">Fixes that are not applied, with the reason.</param>
public sealed record FixedFiles(IReadOnlyList<FixedFile> Files, IReadOnlyList<Finding> Refused)
{
    /// <summary>How many findings are gone with it.</summary>
    public int Count => Files.Sum(file => file.Fixed.Count);
}
