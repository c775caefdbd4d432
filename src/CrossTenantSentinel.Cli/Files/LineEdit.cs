namespace CrossTenantSentinel.Cli.Files;

/// <summary>A line that one text has and the other has not.</summary>
/// <param name="IsAdded">Whether the new text has it; otherwise the old one has.</param>
/// <param name="Line">Its one-based number in the text that has it.</param>
/// <param name="Text">The line, without line end.</param>
public sealed record LineEdit(bool IsAdded, int Line, string Text);
