using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Scopes;

namespace CrossTenantSentinel.Kql.Lowering.Expressions;

/// <summary>A name in a scalar expression: a column before a variable, as in Kusto.</summary>
internal static class NameLowering
{
    public static Expression Lower(SyntaxNode node, LoweringContext context)
    {
        string name = context.NameOf(node);
        if (context.FindColumn(name) is { } place)
            return new ColumnExpression(place, context.Row![place].Type);
        return context.Scope.Find(name) switch
        {
            Binding.OfScalar scalar when scalar.Row is null || ReferenceEquals(scalar.Row, context.Row) => scalar.Value,
            Binding.OfScalar => throw LoweringFindings.CannotRunIt(node, $"`{name}`, which depends on the row of an outer query,"),
            Binding.OfTable table when table.Step.Columns.Count > 0 => new ScalarSubquery(table.Step),
            Binding.OfFunction function => Functions.UserFunctionLowering.Scalar(node, function, [], context),
            _ => throw LoweringFindings.Refuse(node, $"`{name}` is no column here and no variable."),
        };
    }
}
