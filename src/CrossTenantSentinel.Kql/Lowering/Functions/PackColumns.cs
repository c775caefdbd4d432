using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Expressions;
using CrossTenantSentinel.Kql.Lowering.Naming;
using CrossTenantSentinel.Kql.Lowering.Operators;

namespace CrossTenantSentinel.Kql.Lowering.Functions;

/// <summary><c>pack_all()</c> and <c>bag_pack_columns(a, b)</c>: bags of columns under their own names.</summary>
internal sealed class PackColumns : SpecialCall
{
    public override IReadOnlyList<string> Names => ["pack_all", "bag_pack_columns"];

    public override Expression Lower(SyntaxNode call, IReadOnlyList<SyntaxNode> arguments, LoweringContext context)
    {
        List<Expression> pairs = [];
        if (context.NameOf(call.Children[0]) == "bag_pack_columns")
        {
            foreach (SyntaxNode argument in arguments)
            {
                string name = ResultNames.Of(argument, context) ?? throw LoweringFindings.Refuse(argument, "Only columns have a name to be packed under.");
                pairs.AddRange([ConstantExpression.Of(name), context.Scalar(argument)]);
            }

            return ExpressionLowering.Call("bag_pack", call, pairs);
        }

        foreach ((Queries.Column column, int place) in HiddenColumns.Visible(context.Row ?? []))
            pairs.AddRange([ConstantExpression.Of(column.Name), new ColumnExpression(place, column.Type)]);
        bool ignoresEmpty = arguments.Count > 0 && context.ValueOf(arguments[0]) is true;
        return ExpressionLowering.Call(ignoresEmpty ? "bag_pack ignoring empty" : "bag_pack", call, pairs);
    }
}
