using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Functions;
using CrossTenantSentinel.Kql.Lowering.Scopes;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary><c>invoke</c>: a function of the query with the rows as its first argument.</summary>
internal sealed class InvokeLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["InvokeOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        SyntaxNode call = node.Children[^1];
        string name = context.NameOf(call.Children[0]);
        return context.Scope.Find(name) is Binding.OfFunction function
            ? UserFunctionLowering.Tabular(call, function, Needed(input, node), call.Get("ExpressionList").Elements(), context)
            : throw LoweringFindings.CannotRunIt(call, $"the function {name}");
    }
}
