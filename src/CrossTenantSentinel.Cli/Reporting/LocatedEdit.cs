using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Reporting;

/// <summary>A range of a file and what is to stand there instead.</summary>
/// <param name="Span">The exact range; its end column is exclusive. An empty range inserts.</param>
/// <param name="Replacement">The new text; empty removes.</param>
public sealed record LocatedEdit(SourceSpan Span, string Replacement);
