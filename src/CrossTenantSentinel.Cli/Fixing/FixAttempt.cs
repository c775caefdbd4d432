using CrossTenantSentinel.Cli.Reporting;

namespace CrossTenantSentinel.Cli.Fixing;

/// <summary>Fixes of one file, to be proven before they are kept.</summary>
/// <param name="File">The path, as findings name it.</param>
/// <param name="OldText">The text as it is.</param>
/// <param name="NewText">The text with the fixes.</param>
/// <param name="Fixed">The findings that must be gone.</param>
public sealed record FixAttempt(string File, string OldText, string NewText, IReadOnlyList<LocatedFinding> Fixed);
