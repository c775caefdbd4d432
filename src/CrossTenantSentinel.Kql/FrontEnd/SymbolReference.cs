namespace CrossTenantSentinel.Kql.FrontEnd;

/// <summary>A place where a query names a symbol.</summary>
/// <param name="Kind">What the name stands for.</param>
/// <param name="Name">The symbol's name; for a watchlist its alias.</param>
/// <param name="Start">Zero-based offset into the query.</param>
/// <param name="Length">Number of characters.</param>
public sealed record SymbolReference(SymbolKind Kind, string Name, int Start, int Length);
