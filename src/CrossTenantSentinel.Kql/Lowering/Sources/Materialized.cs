using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Lowering.Sources;

/// <summary><c>materialize(rows)</c>: worked out once.</summary>
internal sealed class Materialized : TableSource
{
    public override IReadOnlyList<string> Kinds => ["MaterializeExpression", "ToTableExpression"];

    public override PlanStep Lower(SyntaxNode node, LoweringContext context) => new SharedStep(context.Tabular(node.Children[^2])) { Range = node.Range() };
}
