using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;
using Kusto.Language;
using Kusto.Language.Symbols;

namespace CrossTenantSentinel.Kql.InProcess;

/// <summary>The schema's tables, watchlists and functions as Kusto.Language symbols, next to the functions that only Log Analytics has.</summary>
internal static class WorkspaceSymbols
{
    private static readonly TableSymbol OpenTable = TableSymbol.Empty.WithIsOpen(true);

    public static GlobalState Of(KustoSchema schema)
    {
        DatabaseSymbol database = new(
            "workspace",
            [.. schema.Tables.Select(Table), .. schema.Functions.Select(Stored), .. schema.OpenFunctions.Select(OpenFunctions.Of)]);
        DatabaseSymbol elsewhere = new("elsewhere", members: [], isOpen: true);
        GlobalState empty = GlobalState.Default;
        GlobalState symbols = empty
            .WithParseOptions(empty.ParseOptions.WithAlwaysProduceEndTokens(true))
            .WithFunctions(
            [
                .. empty.Functions,
                GetWatchlist(schema.Watchlists),
                .. ((string[])["workspace", "app", "resource"]).Select(name => OfName(name, database)),
                .. ((string[])["adx", "arg"]).Select(name => OfName(name, elsewhere)),
            ])
            .WithDatabase(database);
        LookUpOnce(symbols);
        return symbols;
    }

    /// <summary>Each binding starts from a copy, which takes over the indexes that exist by then and would otherwise make its own.</summary>
    private static void LookUpOnce(GlobalState symbols)
    {
        symbols.GetFunction("strlen");
        symbols.GetAggregate("count");
        symbols.GetPlugIn("bag_unpack");
        symbols.GetOperator(OperatorKind.Equal);
        symbols.GetOption("notruncation");
        symbols.GetProperty(Properties.MaxAnalysisDepth);
        symbols.IsDatabaseTable(TableSymbol.Empty);
    }

    private static TableSymbol Table(TableSchema table) =>
        new TableSymbol(table.Name, table.Columns.Select(column => new ColumnSymbol(column.Name, ScalarTypes.GetSymbol(column.Type.Name())))).WithIsOpen(table.IsOpen);

    private static FunctionSymbol Stored(FunctionSchema function) => new(function.Name, $"({function.Parameters})", $"{{{function.Body}\n}}");

    /// <summary>An unknown or computed alias yields a table of any columns, so that its columns are not reported one by one.</summary>
    private static FunctionSymbol GetWatchlist(IReadOnlyList<WatchlistSchema> watchlists)
    {
        Dictionary<string, TableSymbol> known = [];
        foreach (WatchlistSchema watchlist in watchlists)
            known[watchlist.Alias] = Watchlist(watchlist);
        return new FunctionSymbol(
            "_GetWatchlist",
            call => SymbolFacts.ConstantText(call.Arguments.Count > 0 ? call.Arguments[0] : null) is { } alias && known.TryGetValue(alias, out TableSymbol? table) ? table : OpenTable,
            Tabularity.Tabular,
            new Parameter("watchlistAlias", ScalarTypes.String));
    }

    private static TableSymbol Watchlist(WatchlistSchema watchlist)
    {
        IEnumerable<string> names = watchlist.Columns.Contains("SearchKey") ? watchlist.Columns : watchlist.Columns.Append("SearchKey");
        return new TableSymbol(names.Select(name => new ColumnSymbol(name, ScalarTypes.String)));
    }

    /// <summary>What takes the name of another workspace, application or cluster and is followed by <c>.Table</c>.</summary>
    private static FunctionSymbol OfName(string name, DatabaseSymbol database) => new(name, database, new Parameter("name", ScalarTypes.String));
}
