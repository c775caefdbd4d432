using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Mutations.Kinds;

/// <summary>A number that something is compared with, or that a variable holds, is one more or one less.</summary>
public sealed class ShiftThreshold : QueryMutation
{
    /// <inheritdoc/>
    public override string Name => "shift-threshold";

    /// <inheritdoc/>
    public override IEnumerable<QueryMutant> Of(BoundQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Syntax.OfKind("LongLiteralExpression", "IntLiteralExpression", "RealLiteralExpression")
            .Where(number => query.Syntax.ParentOf(number) is { } holder && IsThreshold(number, holder))
            .SelectMany(number => new[] { "+", "-" }.Select(sign => Replace(number, $"({number.Text(query.Text)} {sign} 1)")));
    }

    private static bool IsThreshold(SyntaxNode number, SyntaxNode holder) => holder.Kind switch
    {
        "LessThanExpression" or "LessThanOrEqualExpression" or "GreaterThanExpression" or "GreaterThanOrEqualExpression" or "EqualExpression" or "NotEqualExpression" => true,
        "ExpressionCouple" => true,
        "LetStatement" => holder.Children[^1] == number,
        _ => false,
    };
}
