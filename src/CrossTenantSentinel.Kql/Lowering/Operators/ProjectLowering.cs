using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Naming;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary><c>project</c>.</summary>
internal sealed class ProjectLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["ProjectOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        UniqueNames names = new();
        IReadOnlyList<NamedValue> values = [.. NamedValues.Of(node.Elements(), context, names).Select(value => value with { Name = names.Add(value.Name) })];
        values = [.. values, .. HiddenColumns.Of(Needed(input, node), values)];
        PlanStep rows = RowFunctions.Serialized(Needed(input, node), values.Select(value => value.Value));
        return new ProjectStep(rows, [.. values.Select(value => value.Column)], [.. values.Select(value => value.Value)]);
    }
}
