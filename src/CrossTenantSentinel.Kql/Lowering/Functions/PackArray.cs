using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Expressions;
using CrossTenantSentinel.Kql.Lowering.Operators;

namespace CrossTenantSentinel.Kql.Lowering.Functions;

/// <summary><c>pack_array(a, *)</c>: the star stands for all columns.</summary>
internal sealed class PackArray : SpecialCall
{
    public override IReadOnlyList<string> Names => ["pack_array"];

    public override Expression Lower(SyntaxNode call, IReadOnlyList<SyntaxNode> arguments, LoweringContext context)
    {
        List<Expression> values = [];
        foreach (SyntaxNode argument in arguments)
        {
            if (argument.Kind != "StarExpression")
                values.Add(context.Scalar(argument));
            else
                values.AddRange(HiddenColumns.Visible(context.Row ?? []).Select(entry => new ColumnExpression(entry.Place, entry.Column.Type)));
        }

        return ExpressionLowering.Call("pack_array", call, values);
    }
}
