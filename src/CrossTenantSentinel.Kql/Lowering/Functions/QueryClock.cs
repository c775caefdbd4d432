using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Expressions;

namespace CrossTenantSentinel.Kql.Lowering.Functions;

/// <summary><c>now()</c> and <c>ago()</c>: the clock of the run, or the instant that <c>set query_now</c> names.</summary>
internal sealed class QueryClock : SpecialCall
{
    public override IReadOnlyList<string> Names => ["now", "ago"];

    public override Expression Lower(SyntaxNode call, IReadOnlyList<SyntaxNode> arguments, LoweringContext context)
    {
        string name = context.NameOf(call.Children[0]);
        Expression[] values = [.. arguments.Select(context.Scalar)];
        if (context.Session.QueryNow is not { } instant)
            return ExpressionLowering.Call(name, call, values);
        return values.Length == 0 ? instant : ExpressionLowering.Call(name == "now" ? "+" : "-", call, instant, values[0]);
    }
}
