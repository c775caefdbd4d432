using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Plugins;

/// <summary><c>narrow</c>: one row for each cell.</summary>
internal sealed class NarrowPlugin : Plugin
{
    private static readonly IReadOnlyList<Column> Result = [new("Row", KqlType.Long), new("Column", KqlType.String), new("Value", KqlType.String)];

    public override string Name => "narrow";

    public override IReadOnlyList<Column>? ColumnsOf(PluginCall call) => Result;

    public override Table Run(PluginCall call, Table input, Run run)
    {
        Vector<string>[] texts =
        [
            .. input.Columns
                .Select((column, place) => Conversions.To(KqlType.String, new ColumnExpression(place, column.Type)))
                .Select(text => (Vector<string>)text.Evaluate(input.Rows, run)),
        ];
        int count = checked(input.Count * texts.Length);
        long[] rows = new long[count];
        string[] columns = new string[count];
        string[] values = new string[count];
        for (int cell = 0; cell < count; cell++)
        {
            (int row, int column) = Math.DivRem(cell, texts.Length);
            (rows[cell], columns[cell], values[cell]) = (row, input.Columns[column].Name, texts[column][row]);
        }

        return new Table(Result, new Batch(count, new Vector<long>(rows), new Vector<string>(columns), new Vector<string>(values)));
    }
}
