using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Sources;

/// <summary><c>datatable</c>.</summary>
internal sealed class InlineTable : TableSource
{
    public override IReadOnlyList<string> Kinds => ["DataTableExpression"];

    public override PlanStep Lower(SyntaxNode node, LoweringContext context)
    {
        IReadOnlyList<Column> columns = TypeNames.Columns(node.Get("RowSchema"), context);
        IReadOnlyList<SyntaxNode> values = node.Elements();
        if (columns.Count == 0 || values.Count % columns.Count != 0)
            throw LoweringFindings.Refuse(node, $"The number of values, {values.Count}, is no multiple of the number of columns, {columns.Count}.");
        VectorBuilder[] builders = [.. columns.Select(column => VectorBuilder.For(column.Type, values.Count / columns.Count))];
        Batch one = new(1);
        Run run = context.Session.RunForConstants(node);
        for (int index = 0; index < values.Count; index++)
        {
            int place = index % columns.Count;
            Vector value = Conversions.To(columns[place].Type, context.Constant(values[index])).Evaluate(one, run);
            builders[place].AppendRow(value, 0);
        }

        Batch rows = new(values.Count / columns.Count, [.. builders.Select(builder => builder.BuildVector())]);
        return new InlineStep(new Table(columns, rows)) { Range = node.Range() };
    }
}
