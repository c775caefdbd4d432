namespace CrossTenantSentinel.Kql.FrontEnd;

/// <summary>What a name in a query stands for.</summary>
public enum SymbolKind
{
    /// <summary>A table of the schema.</summary>
    Table,

    /// <summary>A column of a table or of an intermediate result.</summary>
    Column,

    /// <summary>A function built into Kusto (scalar, aggregate or plug-in).</summary>
    Function,

    /// <summary>A function of the schema, or one declared by <c>let</c> with parameters.</summary>
    UserFunction,

    /// <summary>A watchlist, named as the literal argument of <c>_GetWatchlist</c>.</summary>
    Watchlist,

    /// <summary>A variable declared by <c>let</c>.</summary>
    Variable,

    /// <summary>A parameter of a function.</summary>
    Parameter,
}
