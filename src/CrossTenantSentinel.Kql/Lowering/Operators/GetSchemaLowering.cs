using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary><c>getschema</c>.</summary>
internal sealed class GetSchemaLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["GetSchemaOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context) =>
        new GetSchemaStep([.. HiddenColumns.Visible(Needed(input, node).Columns).Select(entry => entry.Column)]);
}
