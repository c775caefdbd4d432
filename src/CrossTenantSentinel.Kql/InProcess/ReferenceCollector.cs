using System.Runtime.CompilerServices;
using CrossTenantSentinel.Kql.FrontEnd;
using Kusto.Language;
using Kusto.Language.Symbols;
using Kusto.Language.Syntax;
using SymbolKind = Kusto.Language.Symbols.SymbolKind;
using SyntaxNode = Kusto.Language.Syntax.SyntaxNode;

namespace CrossTenantSentinel.Kql.InProcess;

/// <summary>The symbols that a query names, and those that the functions it calls name.</summary>
/// <param name="workspace">What the query is bound with.</param>
/// <param name="cancellation">Functions that call functions can take forever.</param>
internal sealed class ReferenceCollector(GlobalState workspace, CancellationToken cancellation)
{
    private readonly List<SymbolReference> found = [];

    public IReadOnlyList<SymbolReference> Found => found;

    /// <summary>A name stands for one symbol; with a wildcard, or where two inputs share a column, for several.</summary>
    public void AddName(SyntaxNode name, Symbol symbol)
    {
        int start = name.TextStart;
        foreach (Symbol member in symbol.Kind == SymbolKind.Group ? symbol.Members : [symbol])
        {
            if (SymbolFacts.KindOf(member, workspace) is { } kind && member.Name is { Length: > 0 } text)
                found.Add(new SymbolReference(kind, text, start, name.Width));
        }
    }

    /// <summary>
    /// The watchlist or table that a call names by an argument. For a function with a body: the tables and watchlists that this call makes
    /// it read, at the place of the call, since the body may be stored elsewhere and the alias may be an argument.
    /// </summary>
    public void AddCall(FunctionCallExpression call) => AddCall(call, call.Name.TextStart, call.Name.Width, []);

    private void AddCall(FunctionCallExpression call, int start, int length, HashSet<Symbol> path)
    {
        cancellation.ThrowIfCancellationRequested();
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Symbol symbol = call.ReferencedSymbol;
        (int at, int width) = path.Count == 0 && SymbolFacts.FirstArgument(call) is { } argument ? (argument.TextStart, argument.Width) : (start, length);
        if (SymbolFacts.WatchlistOf(call) is { } alias)
            found.Add(new SymbolReference(FrontEnd.SymbolKind.Watchlist, alias, at, width));
        else if (symbol == Kusto.Language.Functions.Table)
            AddTable(call.ResultType, at, width);
        else if (!path.Contains(symbol) && SymbolFacts.IsUserFunction(symbol, workspace) && call.GetCalledFunctionBody() is { } body)
            AddBody(body, workspace.IsDatabaseSymbol(symbol) || path.Count > 0, start, length, [.. path, symbol]);
    }

    /// <param name="body">The body of the called function.</param>
    /// <param name="isStored">Whether its tables are named elsewhere than in the query's text.</param>
    /// <param name="start">The place of the call in the query.</param>
    /// <param name="length">The place's length.</param>
    /// <param name="path">The functions that called each other until here.</param>
    private void AddBody(SyntaxNode body, bool isStored, int start, int length, HashSet<Symbol> path) => body.WalkNodes(node =>
    {
        if (node.ReferencedSymbol is not { } referenced)
            return;
        if (node is FunctionCallExpression inner)
            AddCall(inner, start, length, path);
        else if (isStored)
            AddTable(referenced, start, length);
    });

    private void AddTable(Symbol? symbol, int start, int length)
    {
        if (SymbolFacts.IsTable(symbol, workspace))
            found.Add(new SymbolReference(FrontEnd.SymbolKind.Table, symbol!.Name, start, length));
    }
}
