using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Operators;

namespace CrossTenantSentinel.Kql.Lowering.Functions;

/// <summary><c>column_names_of(table)</c> and <c>iscolumnexists("name")</c>.</summary>
internal sealed class ColumnNames : SpecialCall
{
    public override IReadOnlyList<string> Names => ["column_names_of", "iscolumnexists"];

    public override Expression Lower(SyntaxNode call, IReadOnlyList<SyntaxNode> arguments, LoweringContext context)
    {
        if (context.NameOf(call.Children[0]) == "column_names_of")
        {
            return ConstantExpression.Of(DynamicValue.OfArray(
                [.. HiddenColumns.Visible(context.Tabular(arguments[0]).Columns).Select(entry => DynamicValue.Of(entry.Column.Name))]));
        }

        return context.ValueOf(arguments[0]) is string name
            ? ConstantExpression.Of(context.FindColumn(name) is not null)
            : throw LoweringFindings.Refuse(call, "The name of the column must be a text.");
    }
}
