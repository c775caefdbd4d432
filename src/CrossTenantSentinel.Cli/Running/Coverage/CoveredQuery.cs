using CrossTenantSentinel.Kql.Running;

namespace CrossTenantSentinel.Cli.Running.Coverage;

/// <summary>A query and how far it gets.</summary>
/// <param name="File">The file it is from.</param>
/// <param name="Stage">The last stage that it passes.</param>
/// <param name="Problems">What keeps it from the next one; empty when it runs.</param>
internal sealed record CoveredQuery(string File, CoverageStage Stage, IReadOnlyList<QueryProblem> Problems);
