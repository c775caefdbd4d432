using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Fixing;

/// <summary>What checking a file comes to, as far as fixes are concerned.</summary>
/// <param name="Findings">Everything found in the file.</param>
/// <param name="Columns">For each of its queries, by a name of its own, the result's columns with their types; null where it does not bind.</param>
public sealed record FileCheck(IReadOnlyList<Finding> Findings, IReadOnlyDictionary<string, string?> Columns);
