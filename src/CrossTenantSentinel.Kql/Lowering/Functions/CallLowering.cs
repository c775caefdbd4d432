using System.Collections.Frozen;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Aggregates;
using CrossTenantSentinel.Kql.Lowering.Expressions;
using CrossTenantSentinel.Kql.Lowering.Scopes;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Functions;

/// <summary>Calls in scalar expressions.</summary>
internal static class CallLowering
{
    private static readonly FrozenDictionary<string, SpecialCall> Special = Discovered.ByName<SpecialCall>(special => special.Names);

    public static Expression Lower(SyntaxNode call, LoweringContext context)
    {
        string name = context.NameOf(call.Children[0]);
        IReadOnlyList<SyntaxNode> arguments = call.Get("ExpressionList").Elements();
        if (context.Aggregates is { } aggregates && AggregateCollector.Has(name))
            return aggregates.Add(call, name, arguments);
        if (context.Scope.Find(name) is Binding.OfFunction function)
            return UserFunctionLowering.Scalar(call, function, arguments, context);
        if (Special.TryGetValue(name, out SpecialCall? special))
            return special.Lower(call, arguments, context);
        // Inside another expression, a function with several results stands for its first.
        if (TupleLibrary.Has(name) && TupleLibrary.Bind(name, [.. arguments.Select(context.Scalar)]) is { } tuple)
            return tuple.Element(0);
        return arguments is [.., { Kind: "TypeOfLiteralExpression" } type]
            ? Converted(call, name, [.. arguments.SkipLast(1)], TypeNames.Of(type, context), context)
            : ExpressionLowering.Call(name, call, [.. arguments.Select(context.Scalar)]);
    }

    /// <summary><c>extract(..., typeof(long))</c> is <c>tolong(extract(...))</c>.</summary>
    private static Expression Converted(SyntaxNode call, string name, IReadOnlyList<SyntaxNode> arguments, KqlType type, LoweringContext context) =>
        Conversions.To(type, ExpressionLowering.Call(name, call, [.. arguments.Select(context.Scalar)]));
}
