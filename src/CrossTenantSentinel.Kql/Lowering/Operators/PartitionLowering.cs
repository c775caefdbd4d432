using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Engine.Steps.Partitioning;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Scopes;
using CrossTenantSentinel.Kql.Lowering.Sources;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary><c>partition</c>, with a subquery over the rows of each key, or one in braces that reads other rows and sees the key only.</summary>
internal sealed class PartitionLowering : OperatorLowering
{
    /// <summary>The most keys of the strategy that is used unless told otherwise.</summary>
    private const int MostLegacyKeys = 64;

    public override IReadOnlyList<string> Kinds => ["PartitionOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        PlanStep rows = Needed(input, node);
        SyntaxNode by = node.Get("NameReference");
        Expression key = context.Scalar(by);
        if (key.Type == KqlType.Dynamic)
            throw LoweringFindings.Refuse(by, "A dynamic column cannot be the key of a partition.");
        ArgumentStep part = new(rows.Columns);
        PlanStep subquery = node.Find("PartitionSubquery") is { } over
            ? SourceLowering.LowerOver(part, over.Children[1], context)
            : WithKey(by, key, part, context).Tabular(node.Get("PartitionQuery").Children[1]);
        bool isLegacy = node.Parameter(context.Text, "hint.strategy")?.Text(context.Text) is null or "legacy";
        return new PartitionStep(rows, key, subquery, part, isLegacy ? MostLegacyKeys : null);
    }

    private static LoweringContext WithKey(SyntaxNode by, Expression key, ArgumentStep part, LoweringContext context)
    {
        string name = context.NameOf(by);
        TakeStep first = new(new ProjectStep(part, [new Column(name, key.Type)], [key]), 1);
        return context.With(name, new Binding.OfScalar(new ScalarSubquery(first), null));
    }
}
