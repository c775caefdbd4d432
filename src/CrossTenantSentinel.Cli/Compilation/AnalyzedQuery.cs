using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Cli.Compilation;

/// <summary>A query and what the front end says of it.</summary>
/// <param name="Query">The query as it is written.</param>
/// <param name="Answer">The answer.</param>
public sealed record AnalyzedQuery(SubjectQuery Query, FrontEndAnswer Answer)
{
    /// <summary>The bound query; null when the front end gave no answer.</summary>
    public BoundQuery? Bound => Answer as BoundQuery;
}
