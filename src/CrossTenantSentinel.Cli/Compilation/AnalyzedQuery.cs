using CrossTenantSentinel.Kql.Checks;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Cli.Compilation;

/// <summary>A query of the pack and what the front end says of it.</summary>
/// <param name="Subject">The query and the content it belongs to.</param>
/// <param name="Answer">The answer.</param>
public sealed record AnalyzedQuery(QuerySubject Subject, FrontEndAnswer Answer)
{
    /// <summary>The bound query; null when the front end gave no answer.</summary>
    public BoundQuery? Bound => Answer as BoundQuery;
}
