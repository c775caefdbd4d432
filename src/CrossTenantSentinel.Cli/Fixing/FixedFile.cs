using CrossTenantSentinel.Cli.Reporting;

namespace CrossTenantSentinel.Cli.Fixing;

/// <summary>A file with proven fixes.</summary>
/// <param name="File">The path, as findings name it.</param>
/// <param name="OldText">The text as it is.</param>
/// <param name="NewText">The text with the fixes.</param>
/// <param name="Fixed">The findings that are gone with it.</param>
public sealed record FixedFile(string File, string OldText, string NewText, IReadOnlyList<LocatedFinding> Fixed);
