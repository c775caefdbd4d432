using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Functions;
using CrossTenantSentinel.Kql.Lowering.Scopes;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Sources;

/// <summary>A call that gives rows: a function of the query, <c>table("T")</c>, <c>_GetWatchlist("alias")</c>.</summary>
internal sealed class TableCall : TableSource
{
    public override IReadOnlyList<string> Kinds => ["FunctionCallExpression"];

    public override PlanStep Lower(SyntaxNode node, LoweringContext context)
    {
        string name = context.NameOf(node.Children[0]);
        IReadOnlyList<SyntaxNode> arguments = node.Get("ExpressionList").Elements();
        if (context.Scope.Find(name) is Binding.OfFunction function)
            return UserFunctionLowering.Tabular(node, function, null, arguments, context);
        return name switch
        {
            "table" or "external_table" or "materialized_view" => NamedTable.Find(TextOf(arguments, node, context), context)
                ?? throw LoweringFindings.CannotRunIt(node, $"`{node.Text(context.Text)}`, a table that the schema does not know,"),
            "_GetWatchlist" => Watchlist(TextOf(arguments, node, context), node, context),
            _ => throw LoweringFindings.CannotRunIt(node, $"the function {name}"),
        };
    }

    private static string TextOf(IReadOnlyList<SyntaxNode> arguments, SyntaxNode node, LoweringContext context) =>
        arguments.Count > 0 && context.ValueOf(arguments[0]) is string text ? text : throw LoweringFindings.Refuse(node, "The name must be a text.");

    private static WatchlistStep Watchlist(string alias, SyntaxNode node, LoweringContext context)
    {
        WatchlistSchema watchlist = context.Schema.Watchlists.FirstOrDefault(known => known.Alias == alias)
            ?? throw LoweringFindings.CannotRunIt(node, $"the watchlist \"{alias}\", which the schema does not know,");
        IEnumerable<string> names = watchlist.Columns.Contains("SearchKey") ? watchlist.Columns : [.. watchlist.Columns, "SearchKey"];
        return new WatchlistStep(alias, [.. names.Select(name => new Column(name, KqlType.String))]);
    }
}
