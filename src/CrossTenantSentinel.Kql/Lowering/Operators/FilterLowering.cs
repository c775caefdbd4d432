using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary><c>where</c>. The parts of a conjunction become predicates of their own, so that later ones see fewer rows.</summary>
internal sealed class FilterLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["FilterOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        List<Expression> predicates = [];
        foreach (SyntaxNode conjunct in Conjuncts(node.Children[^1]))
            predicates.Add(Conversions.To(KqlType.Bool, context.Scalar(conjunct)));
        return new FilterStep(RowFunctions.Serialized(Needed(input, node), predicates), predicates);
    }

    /// <summary>The parts of a chain of <c>and</c>, in order.</summary>
    private static List<SyntaxNode> Conjuncts(SyntaxNode node)
    {
        List<SyntaxNode> parts = [];
        Stack<SyntaxNode> open = new([node]);
        while (open.TryPop(out SyntaxNode? next))
        {
            SyntaxNode bare = next.WithoutParentheses();
            if (bare.Kind != "AndExpression")
            {
                parts.Add(bare);
                continue;
            }

            open.Push(bare.Children[2]);
            open.Push(bare.Children[0]);
        }

        return parts;
    }
}
