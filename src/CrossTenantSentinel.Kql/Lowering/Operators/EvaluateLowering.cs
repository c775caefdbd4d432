using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Engine.Steps.Plugins;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Aggregates;
using CrossTenantSentinel.Kql.Lowering.Scopes;
using CrossTenantSentinel.Kql.Lowering.Sources;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary><c>evaluate</c>. Where the columns of a plug-in depend on the rows, these are worked out while the query is lowered.</summary>
internal sealed class EvaluateLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["EvaluateOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        SyntaxNode call = node.Get("FunctionCallExpression");
        string name = context.NameOf(call.Children[0]);
        Plugin plugin = PluginLibrary.Find(name) ?? throw LoweringFindings.CannotRunIt(call, $"the plug-in {name}");
        PlanStep rows = Needed(input, node);
        PluginCall asked = new(name, rows.Columns, [.. call.Get("ExpressionList").Elements().Select(argument => Argument(argument, context))]);
        if (node.Find("EvaluateSchemaClause") is { } clause)
        {
            SyntaxNode schema = clause.Get("EvaluateRowSchema");
            asked = asked with { Schema = TypeNames.Columns(schema, context), KeepsInput = schema.Children.Any(child => child.Kind == "AsteriskToken") };
        }

        if (plugin.ColumnsOf(asked) is { } columns)
            return new EvaluateStep(rows, columns, plugin, asked);
        if (ReadsArgument(rows))
            throw LoweringFindings.CannotRunIt(call, $"{name} inside of a subquery over rows, without the columns to expect,");
        Table table = context.Execute(rows, call);
        return new InlineStep(plugin.Run(asked, table, context.Session.RunForData(call)));
    }

    private static PluginArgument Argument(SyntaxNode node, LoweringContext context)
    {
        string? name = node.Kind == "SimpleNamedExpression" ? context.NameOf(node.Get("NameDeclaration")) : null;
        SyntaxNode value = node.Kind == "SimpleNamedExpression" ? node.Children[^1] : node;
        SyntaxNode bare = value.WithoutParentheses();
        PluginArgument argument = new() { Name = name };
        if (bare.Kind == "FunctionCallExpression" && AggregateCollector.Has(context.NameOf(bare.Children[0])))
        {
            AggregateCollector collector = new(context, 0);
            collector.Add(bare, context.NameOf(bare.Children[0]), bare.Get("ExpressionList").Elements());
            return argument with { Aggregation = collector.Aggregations[0] };
        }

        if (SourceLowering.IsTable(bare, context))
            return argument with { Table = context.Tabular(bare) };
        if (bare.Kind != "NameReference")
            return argument with { Value = context.Scalar(bare) };
        string column = context.NameOf(bare);
        return context.FindColumn(column) is null && context.Scope.Find(column) is null
            ? argument with { ColumnName = column }
            : context.FindColumn(column) is null && context.Scope.Find(column) is Binding.OfScalar
                ? argument with { Value = context.Scalar(bare) }
                : argument with { ColumnName = column, Value = context.Scalar(bare) };
    }

    /// <summary>Whether the rows come from an outer query that has not begun.</summary>
    private static bool ReadsArgument(PlanStep step) => step is ArgumentStep || step.Inputs.Any(ReadsArgument);
}
