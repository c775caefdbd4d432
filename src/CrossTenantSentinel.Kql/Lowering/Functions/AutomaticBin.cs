using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Expressions;
using CrossTenantSentinel.Kql.Lowering.Scopes;

namespace CrossTenantSentinel.Kql.Lowering.Functions;

/// <summary><c>bin_auto(value)</c>: <c>bin</c> or <c>bin_at</c> with the size and the point that options of the query give.</summary>
internal sealed class AutomaticBin : SpecialCall
{
    private const string Size = "query_bin_auto_size";
    private const string Point = "query_bin_auto_at";

    public override IReadOnlyList<string> Names => ["bin_auto"];

    public override Expression Lower(SyntaxNode call, IReadOnlyList<SyntaxNode> arguments, LoweringContext context)
    {
        Expression value = context.Scalar(arguments[0]);
        if (OptionOf(Size, context) is not { } size)
            throw LoweringFindings.Refuse(call, $"bin_auto needs `set {Size} = ...;` at the beginning of the query.");
        return OptionOf(Point, context) is { } point
            ? ExpressionLowering.Call("bin_at", call, value, size, point)
            : ExpressionLowering.Call("bin", call, value, size);
    }

    private static Expression? OptionOf(string name, LoweringContext context) =>
        (context.Scope.Find(StatementLowering.OptionName(name)) as Binding.OfScalar)?.Value;
}
