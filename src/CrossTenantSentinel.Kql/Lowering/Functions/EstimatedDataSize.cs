using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Expressions;
using CrossTenantSentinel.Kql.Lowering.Operators;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Functions;

/// <summary>
/// <c>estimate_data_size(a, b)</c> or <c>(*)</c>: the width of each column's type, of texts the bytes; refused for dynamic values.
/// </summary>
internal sealed class EstimatedDataSize : SpecialCall
{
    public override IReadOnlyList<string> Names => ["estimate_data_size"];

    public override Expression Lower(SyntaxNode call, IReadOnlyList<SyntaxNode> arguments, LoweringContext context)
    {
        Expression sum = ConstantExpression.Of(0L);
        foreach (SyntaxNode argument in arguments)
        {
            IEnumerable<Expression> columns = argument.Kind == "StarExpression"
                ? HiddenColumns.Visible(context.Row ?? []).Select(entry => new ColumnExpression(entry.Place, entry.Column.Type))
                : [context.Scalar(argument)];
            foreach (Expression column in columns)
                sum = ExpressionLowering.Call("+", call, sum, SizeOf(column, call));
        }

        return sum;
    }

    private static Expression SizeOf(Expression column, SyntaxNode call) => column.Type switch
    {
        KqlType.String => ExpressionLowering.Call("string_size", call, column),
        KqlType.Bool => ConstantExpression.Of(1L),
        KqlType.Int => ConstantExpression.Of(4L),
        KqlType.Decimal or KqlType.Guid => ConstantExpression.Of(16L),
        KqlType.Dynamic => throw LoweringFindings.CannotRunIt(call, "estimate_data_size of a dynamic column"),
        _ => ConstantExpression.Of(8L),
    };
}
