namespace CrossTenantSentinel.Kql.Schema;

/// <summary>What exists in the workspace that a query is bound against. Names are unique by ordinal comparison.</summary>
/// <param name="Tables">Tables.</param>
/// <param name="Watchlists">Watchlists: what <c>_GetWatchlist('alias')</c> returns, <c>SearchKey</c> not listed.</param>
/// <param name="Functions">Functions saved in the workspace.</param>
public sealed record KustoSchema(
    IReadOnlyList<TableSchema> Tables,
    IReadOnlyList<WatchlistSchema> Watchlists,
    IReadOnlyList<FunctionSchema> Functions)
{
    /// <summary>
    /// Functions of which only the name is known: they take arguments of any number, names and types, and yield a table of any columns, or
    /// a scalar of any type where a scalar stands. None by default.
    /// </summary>
    public IReadOnlyList<string> OpenFunctions { get; init; } = [];

    /// <summary>Nothing exists.</summary>
    public static KustoSchema Empty { get; } = new([], [], []);
}
