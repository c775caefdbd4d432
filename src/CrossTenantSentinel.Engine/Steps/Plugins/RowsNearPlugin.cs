using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Plugins;

/// <summary><c>rows_near</c>: rows at most so many places before or after one for which a condition is true.</summary>
internal sealed class RowsNearPlugin : Plugin
{
    public override string Name => "rows_near";

    public override IReadOnlyList<Column>? ColumnsOf(PluginCall call) => call.Input;

    public override Table Run(PluginCall call, Table input, Run run)
    {
        Vector<bool> matches = call.At(0)?.Value?.Evaluate(input.Rows, run) as Vector<bool> ?? throw call.Wrong(0, "a condition");
        long before = call.ConstantAt<long>(1, run, "a number of rows");
        long after = call.At(2) is null ? before : call.ConstantAt<long>(2, run, "a number of rows");
        if (before < 0 || after < 0)
            throw call.Wrong(before < 0 ? 1 : 2, "zero or more");
        List<int> rows = [];
        int next = 0;
        for (int row = 0; row < input.Count; row++)
        {
            if (!matches[row] || matches.IsNull(row))
                continue;
            long last = Math.Min(row + after, input.Count - 1);
            for (next = (int)Math.Max(next, row - before); next <= last; next++)
                rows.Add(next);
        }

        return new Table(input.Columns, input.Rows.Select([.. rows]));
    }
}
