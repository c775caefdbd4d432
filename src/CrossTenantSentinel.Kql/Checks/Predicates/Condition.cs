using System.Globalization;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Checks.Predicates;

/// <summary>A comparison of something with constants.</summary>
/// <param name="Node">The whole comparison.</param>
/// <param name="Subject">What is compared, as it is written.</param>
/// <param name="Tested">What is compared.</param>
/// <param name="IsEquality">True for <c>==</c>, <c>in</c> and the like, false for their opposites.</param>
/// <param name="IgnoresCase">Whether case does not matter.</param>
/// <param name="Constants">The constants, as their expressions.</param>
internal sealed record Condition(SyntaxNode Node, string Subject, SyntaxNode Tested, bool IsEquality, bool IgnoresCase, IReadOnlyList<SyntaxNode> Constants)
{
    /// <summary>The comparison that a node is; null for everything else.</summary>
    public static Condition? Of(SyntaxNode node, string query)
    {
        SyntaxNode inner = node.WithoutParentheses();
        return inner.Kind switch
        {
            "EqualExpression" => Compared(inner, query, true, false),
            "NotEqualExpression" => Compared(inner, query, false, false),
            "EqualTildeExpression" => Compared(inner, query, true, true),
            "BangTildeExpression" => Compared(inner, query, false, true),
            "InExpression" => Listed(inner, query, true, false),
            "NotInExpression" => Listed(inner, query, false, false),
            "InCsExpression" => Listed(inner, query, true, true),
            "NotInCsExpression" => Listed(inner, query, false, true),
            _ => null,
        };
    }

    /// <summary>The value of a constant, so that equal constants have equal values; null for what is none.</summary>
    public static string? ValueOf(SyntaxNode constant, string query) => constant.Kind switch
    {
        "StringLiteralExpression" or "CompoundStringLiteralExpression" => constant.StringValue is { } text ? $"s:{text}" : null,
        "LongLiteralExpression" or "IntLiteralExpression" or "RealLiteralExpression" =>
            double.TryParse(constant.Text(query), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? string.Create(CultureInfo.InvariantCulture, $"n:{number}") : null,
        "BooleanLiteralExpression" => $"b:{constant.Text(query).ToLowerInvariant()}",
        _ => null,
    };

    /// <summary>The values of the constants; null when they are not all known, or of different kinds.</summary>
    public IReadOnlySet<string>? Values(string query)
    {
        List<string?> values = [.. Constants.Select(constant => ValueOf(constant, query))];
        return values.Contains(null) || values.Select(value => value![0]).Distinct().Count() != 1 ? null : values.Select(value => value!).ToHashSet(StringComparer.Ordinal);
    }

    private static Condition? Compared(SyntaxNode node, string query, bool isEquality, bool ignoresCase)
    {
        if (node.Children is not [var left, _, var right])
            return null;
        (SyntaxNode tested, SyntaxNode constant) = ValueOf(left.WithoutParentheses(), query) is null ? (left, right) : (right, left);
        constant = constant.WithoutParentheses();
        return ValueOf(constant, query) is null || ValueOf(tested.WithoutParentheses(), query) is not null ? null : Of(node, tested, query, isEquality, ignoresCase, [constant]);
    }

    private static Condition? Listed(SyntaxNode node, string query, bool isEquality, bool ignoresCase) =>
        node.Children is [var tested, _, { Kind: "ExpressionList" } list] && list.Elements() is { Count: > 0 } constants
            ? Of(node, tested, query, isEquality, ignoresCase, constants)
            : null;

    private static Condition? Of(SyntaxNode node, SyntaxNode tested, string query, bool isEquality, bool ignoresCase, IReadOnlyList<SyntaxNode> constants)
    {
        // What differs from call to call, and constants by another name, say nothing.
        bool isSteady = !tested.SelfAndDescendants().Any(part => part is { Kind: "FunctionCallExpression", Symbol: "rand" or "new_guid" or "now" }) && tested.SelfAndDescendants().Any(part => part.SymbolKind == SymbolKind.Column);
        return isSteady ? new Condition(node, string.Concat(tested.WithoutParentheses().Text(query).Where(character => !char.IsWhiteSpace(character))), tested, isEquality, ignoresCase, constants) : null;
    }
}
