namespace CrossTenantSentinel.Sources;

/// <summary>A text or a hole of an interpolated string, in a C# file.</summary>
/// <param name="IsHole">Whether it is a hole.</param>
/// <param name="Start">Offset of the first character of the text, or of the hole's expression.</param>
/// <param name="End">Offset after the last one.</param>
/// <param name="Offsets">For a text, the offset in the file of each character of its value; empty for a hole.</param>
internal sealed record InterpolatedPart(bool IsHole, int Start, int End, IReadOnlyList<int> Offsets);
