namespace CrossTenantSentinel.Findings;

/// <summary>One place of a text and what is to stand there instead.</summary>
/// <param name="At">The range to replace; an empty range inserts. It must resolve to an exact range of text that an author wrote.</param>
/// <param name="Replacement">The new text; empty removes. It is written as it is, without escaping.</param>
public sealed record TextEdit(Anchor At, string Replacement);
