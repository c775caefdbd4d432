using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps.Plugins;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps;

/// <summary>What a plug-in makes of all rows, where the columns do not depend on them: <c>evaluate</c>.</summary>
/// <param name="Input">The rows.</param>
/// <param name="Columns">What <see cref="Plugin.ColumnsOf"/> says.</param>
/// <param name="Plugin">The plug-in.</param>
/// <param name="Call">What the query asks for.</param>
public sealed record EvaluateStep(PlanStep Input, IReadOnlyList<Column> Columns, Plugin Plugin, PluginCall Call) : PlanStep(Columns)
{
    /// <inheritdoc/>
    public override IReadOnlyList<PlanStep> Inputs => [Input, .. Call.Arguments.Select(argument => argument.Table).OfType<PlanStep>()];

    /// <inheritdoc/>
    protected override IEnumerable<Batch> Produce(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        Batch rows = Plugin.Run(Call, run.Execute(Input), run).Rows;
        for (int start = 0; start < rows.Count; start += Batch.Size)
            yield return rows.Slice(start, Math.Min(Batch.Size, rows.Count - start));
    }
}
