using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Kql.Running;

/// <summary>Why a query was not run, or ended without a result.</summary>
/// <param name="Kind">The kind; its code stands before the message where texts are printed.</param>
/// <param name="Message">What is wrong, with the names and values concerned. One line.</param>
/// <param name="Range">Where in the query; null when nowhere in particular.</param>
public sealed record QueryProblem(FindingKind Kind, string Message, TextRange? Range);
