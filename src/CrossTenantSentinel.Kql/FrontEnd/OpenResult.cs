using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Kql.FrontEnd;

/// <summary>
/// Whether a query's result can have more columns than are known. Kusto.Language calls every result open that comes from an open table,
/// even behind a <c>project</c> that names the columns; what the last operators leave over is decided here. Where that is not certain,
/// Kusto.Language's word stands.
/// </summary>
/// <param name="tree">The bound tree of a query whose result Kusto.Language calls open.</param>
/// <param name="query">The query's text.</param>
/// <param name="schema">What it was bound against.</param>
internal sealed class OpenResult(SyntaxNode tree, string query, KustoSchema schema)
{
    private const int DeepestNesting = 200;

    private readonly Lazy<HashSet<string>> closedTables =
        new(() => schema.Tables.Where(table => !table.IsOpen).Select(table => table.Name).ToHashSet(StringComparer.Ordinal));

    /// <summary>Whether the result of the query's last expression is open.</summary>
    public bool IsOpen() =>
        tree.SelfAndDescendants().LastOrDefault(node => node.Kind == "ExpressionStatement") is not { Children: [var expression, ..] } || IsOpen(expression, 0);

    private bool IsOpen(SyntaxNode expression, int depth)
    {
        for (SyntaxNode node = expression; depth < DeepestNesting;)
        {
            switch (node.Kind)
            {
                case "ParenthesizedExpression":
                    node = node.Children[1];
                    continue;
                case "PathExpression":
                    node = node.Children[^1];
                    continue;
                case "PipeExpression":
                    if (AddsColumnsOf(node.Children[^1], depth) is { } added)
                        return added;
                    node = node.Children[0];
                    continue;
                case "MaterializeExpression":
                    return Inner(node) is not { } inner || IsOpen(inner, depth + 1);
                case "DataTableExpression" or "ExternalDataExpression" or "PrintOperator" or "RangeOperator":
                    return false;
                case "UnionOperator":
                    return Listed(node).Any(leg => IsOpen(leg, depth + 1));
                case "NameReference" or "FunctionCallExpression":
                    return IsOpenName(node, depth);
                default:
                    return true;
            }
        }

        return true;
    }

    /// <summary>Whether the operator's result is open whatever it is applied to; null when that decides.</summary>
    private bool? AddsColumnsOf(SyntaxNode step, int depth) => step.Kind switch
    {
        "ProjectOperator" or "CountOperator" or "GetSchemaOperator" or "MakeSeriesOperator" or "TopHittersOperator" or "TopNestedOperator"
            or "SampleDistinctOperator" or "ReduceByOperator" => false,
        "SummarizeOperator" or "DistinctOperator" => step.SelfAndDescendants().Any(node => node.Kind == "StarExpression") ? null : false,
        "FilterOperator" or "ExtendOperator" or "SortOperator" or "TakeOperator" or "TopOperator" or "SampleOperator" or "SerializeOperator"
            or "ProjectAwayOperator" or "ProjectKeepOperator" or "ProjectRenameOperator" or "ProjectReorderOperator" or "ParseOperator"
            or "ParseWhereOperator" or "ParseKvOperator" or "MvExpandOperator" or "AsOperator" or "RenderOperator" => null,
        "LookupOperator" or "JoinOperator" => OfJoin(step, depth),
        "UnionOperator" => Listed(step).Any(leg => IsOpen(leg, depth + 1)) ? true : null,
        _ => true,
    };

    private bool? OfJoin(SyntaxNode join, int depth)
    {
        string kind = JoinKind(join);
        if (kind is "leftsemi" or "leftanti" or "leftantisemi" or "anti")
            return null;
        bool open = Inner(join) is not { } right || IsOpen(right, depth + 1);
        if (kind is "rightsemi" or "rightanti" or "rightantisemi")
            return open;
        return open ? true : null;
    }

    private string JoinKind(SyntaxNode join) => join.Children
        .Where(child => child.Kind == "List")
        .SelectMany(list => list.Children)
        .Where(parameter => parameter is { Kind: "NamedParameter", Children.Count: 3 } && parameter.Children[0].Text(query) == "kind")
        .Select(parameter => parameter.Children[2].Text(query))
        .FirstOrDefault(string.Empty);

    private bool IsOpenName(SyntaxNode node, int depth)
    {
        switch (node.SymbolKind)
        {
            case SymbolKind.Table: return !closedTables.Value.Contains(node.Symbol!);
            case SymbolKind.Watchlist: return schema.Watchlists.All(watchlist => watchlist.Alias != node.Symbol);
            case SymbolKind.Variable or SymbolKind.UserFunction: break;
            default: return true;
        }

        SyntaxNode[] declared = [.. tree.SelfAndDescendants().Where(other => other.Kind == "LetStatement" && other.Children[1].Symbol == node.Symbol)];
        if (declared is not [{ Children: [_, _, _, var value] }] || value.End > node.Start)
            return true;
        if (value.Kind != "FunctionDeclaration")
            return IsOpen(value, depth + 1);
        return Inner(value.Children[^1]) is not { } result || IsOpen(result, depth + 1);
    }

    /// <summary>The expressions that a node lists.</summary>
    private static IEnumerable<SyntaxNode> Listed(SyntaxNode node) => node.Children
        .Where(child => child.Kind == "List")
        .SelectMany(list => list.Children)
        .Where(element => element.Kind == "SeparatedElement")
        .Select(element => element.Children[0]);

    /// <summary>The one expression that a node has among its tokens and clauses.</summary>
    private static SyntaxNode? Inner(SyntaxNode node) => node.Children.LastOrDefault(child => child.ResultType is not null);
}
