using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Lowering.Functions;

/// <summary><c>column_ifexists("name", default)</c>.</summary>
internal sealed class ColumnIfExists : SpecialCall
{
    public override IReadOnlyList<string> Names => ["column_ifexists", "columnifexists"];

    public override Expression Lower(SyntaxNode call, IReadOnlyList<SyntaxNode> arguments, LoweringContext context)
    {
        if (context.ValueOf(arguments[0]) is not string name)
            throw LoweringFindings.Refuse(call, "The name of the column must be a text.");
        return context.FindColumn(name) is { } place
            ? new ColumnExpression(place, context.Row![place].Type)
            : context.Scalar(arguments[1]);
    }
}
