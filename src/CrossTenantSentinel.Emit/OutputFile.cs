namespace CrossTenantSentinel.Emit;

/// <summary>A file of the generated pack. Written as UTF-8 without byte order mark; line ends are line feeds.</summary>
/// <param name="Path">Relative to the repository root, with forward slashes.</param>
/// <param name="Text">The whole text; ends with a line feed.</param>
public sealed record OutputFile(string Path, string Text);
