using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Emit;

/// <summary>What a pack turned into.</summary>
/// <param name="Files">Every file, ordered by path (ordinal); empty when a finding is an error, since a pack is written whole or not at all.</param>
/// <param name="Findings">What kept files from being written (CTS5xxx).</param>
public sealed record Emission(IReadOnlyList<OutputFile> Files, IReadOnlyList<Finding> Findings);
