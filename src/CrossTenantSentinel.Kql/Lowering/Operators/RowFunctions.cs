using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary>Functions that look at other rows, such as <c>prev</c>.</summary>
internal static class RowFunctions
{
    /// <summary>The rows in one batch where an expression needs them so, otherwise as they are.</summary>
    public static PlanStep Serialized(PlanStep input, IEnumerable<Expression> expressions) =>
        expressions.Any(NeedsAllRows) && input is not SerializeStep ? new SerializeStep(input) : input;

    private static bool NeedsAllRows(Expression expression) =>
        (expression is CallExpression call && call.Function.NeedsAllRows) || expression.Children.Any(NeedsAllRows);
}
