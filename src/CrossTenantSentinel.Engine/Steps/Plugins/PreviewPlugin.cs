using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Plugins;

/// <summary><c>preview</c>: the first rows. The second result of the service, the number of all rows, is not given.</summary>
internal sealed class PreviewPlugin : Plugin
{
    public override string Name => "preview";

    public override IReadOnlyList<Column>? ColumnsOf(PluginCall call) => call.Input;

    public override Table Run(PluginCall call, Table input, Run run)
    {
        long wanted = call.ConstantAt<long>(0, run, "a number of rows");
        return wanted < 0 ? throw call.Wrong(0, "zero or more") : new Table(input.Columns, input.Rows.Slice(0, (int)Math.Min(wanted, input.Count)));
    }
}
