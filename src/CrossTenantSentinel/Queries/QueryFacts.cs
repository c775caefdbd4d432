namespace CrossTenantSentinel.Queries;

/// <summary>What binding learned of a query.</summary>
/// <param name="Tables">The distinct tables it reads, ordinal order.</param>
/// <param name="Watchlists">The distinct watchlists it reads, by alias, ordinal order.</param>
/// <param name="Result">The result columns in order.</param>
public sealed record QueryFacts(IReadOnlyList<string> Tables, IReadOnlyList<string> Watchlists, IReadOnlyList<Column> Result);
