namespace CrossTenantSentinel.Cli.Files;

/// <summary>A file of the pack, or one that stands in its folders.</summary>
/// <param name="Path">Relative to the root, with forward slashes.</param>
/// <param name="State">How disk and pack compare.</param>
/// <param name="Emitted">The bytes that the pack says; null for an orphan.</param>
public sealed record PlannedFile(string Path, OutputState State, byte[]? Emitted);
