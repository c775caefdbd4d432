using Kusto.Language;
using Kusto.Language.Symbols;
using Kusto.Language.Syntax;
using OwnKind = CrossTenantSentinel.Kql.FrontEnd.SymbolKind;

namespace CrossTenantSentinel.Kql.InProcess;

/// <summary>Kusto's symbols in the words of the front end's answer.</summary>
internal static class SymbolFacts
{
    /// <summary>The type's name, <c>table</c> for a tabular one; null where it is unknown or none.</summary>
    public static string? TypeName(TypeSymbol? type) => type?.Kind switch
    {
        SymbolKind.Table => "table",
        SymbolKind.Primitive => type.Name is "unknown" or "null" ? null : type.Name,
        SymbolKind.Array or SymbolKind.Bag => "dynamic",
        _ => null,
    };

    /// <summary>What a name stands for; null for what queries do not name.</summary>
    public static OwnKind? KindOf(Symbol symbol, GlobalState workspace) => symbol.Kind switch
    {
        SymbolKind.Table => OwnKind.Table,
        SymbolKind.Column => OwnKind.Column,
        SymbolKind.Variable => OwnKind.Variable,
        SymbolKind.Parameter => OwnKind.Parameter,
        SymbolKind.Function => IsUserFunction(symbol, workspace) ? OwnKind.UserFunction : OwnKind.Function,
        _ => null,
    };

    /// <summary>Whether the function is stored in the workspace or declared in the query.</summary>
    public static bool IsUserFunction(Symbol symbol, GlobalState workspace) =>
        symbol is FunctionSymbol function && (workspace.IsDatabaseFunction(function) || function.Signatures.Any(signature => signature.Declaration is not null));

    /// <summary>Whether the symbol is a table of the schema.</summary>
    public static bool IsTable(Symbol? symbol, GlobalState workspace) => symbol is TableSymbol { Kind: SymbolKind.Table } table && workspace.IsDatabaseTable(table);

    /// <summary>The text of an expression that is a constant text; null otherwise.</summary>
    public static string? ConstantText(SyntaxNode? node) => node is Expression { IsConstant: true } expression ? expression.ConstantValue as string : null;

    /// <summary>The alias that a call of <c>_GetWatchlist</c> names; null for other calls and computed aliases.</summary>
    public static string? WatchlistOf(FunctionCallExpression call) =>
        call.ReferencedSymbol.Name == "_GetWatchlist" ? ConstantText(FirstArgument(call)) : null;

    /// <summary>The first argument; null without any.</summary>
    public static Expression? FirstArgument(FunctionCallExpression call) =>
        call.ArgumentList.Expressions is { Count: > 0 } arguments ? arguments[0].Element : null;
}
