using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Cli.Compilation;

/// <summary>A piece of content, and what the front end says of its queries.</summary>
/// <param name="Subject">The content.</param>
/// <param name="Queries">Its queries, in order.</param>
public sealed record AnalyzedContent(Subject Subject, IReadOnlyList<AnalyzedQuery> Queries);
