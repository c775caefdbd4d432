using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Expressions;

namespace CrossTenantSentinel.Kql.Lowering.Functions;

/// <summary><c>percentiles_array_tdigest(digest, ..., typeof(long))</c>: an array whatever the type says, which the digest has anyway.</summary>
internal sealed class DigestPercentiles : SpecialCall
{
    private const string Name = "percentiles_array_tdigest";

    public override IReadOnlyList<string> Names => [Name];

    public override Expression Lower(SyntaxNode call, IReadOnlyList<SyntaxNode> arguments, LoweringContext context)
    {
        IEnumerable<SyntaxNode> values = arguments is [.., { Kind: "TypeOfLiteralExpression" }] ? arguments.SkipLast(1) : arguments;
        return ExpressionLowering.Call(Name, call, [.. values.Select(context.Scalar)]);
    }
}
