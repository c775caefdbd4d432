using CrossTenantSentinel.Kql.Mutations;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Cli.Mutating;

/// <summary>A mutant and what became of it.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="Query">The query whose text it changes.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Because">The scenario that kills it, or why it may survive; null for all others.</param>
public sealed record JudgedMutant(QueryMutant Mutant, RenderedQuery Query, MutantVerdict Verdict, string? Because = null);
