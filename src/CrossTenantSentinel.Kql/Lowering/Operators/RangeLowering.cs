using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary><c>range x from a to b step c</c>.</summary>
internal sealed class RangeLowering : OperatorLowering
{
    private static readonly KqlType[] Numbers = [KqlType.Int, KqlType.Long, KqlType.Real, KqlType.Decimal];

    public override IReadOnlyList<string> Kinds => ["RangeOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        string[] keywords = ["FromKeyword", "ToKeyword", "StepKeyword"];
        Expression[] bounds = [.. keywords.Select(keyword => context.Constant(After(node, keyword)))];
        KqlType type = (bounds[0].Type, bounds[1].Type, bounds[2].Type) switch
        {
            (KqlType.DateTime, KqlType.DateTime, KqlType.TimeSpan) => KqlType.DateTime,
            (KqlType.TimeSpan, KqlType.TimeSpan, KqlType.TimeSpan) => KqlType.TimeSpan,
            _ when bounds.All(bound => Numbers.Contains(bound.Type)) => Numbers[bounds.Max(bound => Array.IndexOf(Numbers, bound.Type))],
            var (first, last, step) =>
                throw LoweringFindings.CannotRunIt(node, $"a range from {first.Name()} to {last.Name()} by {step.Name()}"),
        };
        KqlType stepType = type == KqlType.DateTime ? KqlType.TimeSpan : type;
        return new RangeStep(
            new Column(context.NameOf(node.Get("NameDeclaration")), type),
            Conversions.To(type, bounds[0]),
            Conversions.To(type, bounds[1]),
            Conversions.To(stepType, bounds[2]));
    }

    private static SyntaxNode After(SyntaxNode node, string keyword) =>
        node.Children.SkipWhile(child => child.Kind != keyword).ElementAt(1);
}
