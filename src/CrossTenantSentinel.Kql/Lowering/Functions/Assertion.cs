using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Lowering.Functions;

/// <summary><c>assert(condition, message)</c>: looked at before anything runs: it fails the query though no row reaches it.</summary>
internal sealed class Assertion : SpecialCall
{
    public override IReadOnlyList<string> Names => ["assert"];

    public override Expression Lower(SyntaxNode call, IReadOnlyList<SyntaxNode> arguments, LoweringContext context) =>
        context.ValueOf(arguments[0]) is true
            ? ConstantExpression.Of(true)
            : throw RunFailureException.Because($"assert() has failed with message: '{context.ValueOf(arguments[1])}'");
}
