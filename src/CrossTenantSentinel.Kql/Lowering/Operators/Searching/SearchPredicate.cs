using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Expressions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators.Searching;

/// <summary>
/// The predicate of <c>search</c> and <c>find</c>, in which a text stands for a term in any column, and <c>column:"text"</c> for one in that
/// column.
/// </summary>
/// <param name="isCaseSensitive">Whether operators that ignore case do not.</param>
/// <param name="hasWildcards">Whether <c>*</c> in a term stands for any characters.</param>
internal sealed class SearchPredicate(bool isCaseSensitive, bool hasWildcards)
{
    private static readonly FrozenDictionary<string, string> CaseSensitive = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["HasExpression"] = "has_cs",
        ["NotHasExpression"] = "!has_cs",
        ["HasPrefixExpression"] = "hasprefix_cs",
        ["NotHasPrefixExpression"] = "!hasprefix_cs",
        ["HasSuffixExpression"] = "hassuffix_cs",
        ["NotHasSuffixExpression"] = "!hassuffix_cs",
        ["ContainsExpression"] = "contains_cs",
        ["NotContainsExpression"] = "!contains_cs",
        ["StartsWithExpression"] = "startswith_cs",
        ["NotStartsWithExpression"] = "!startswith_cs",
        ["EndsWithExpression"] = "endswith_cs",
        ["NotEndsWithExpression"] = "!endswith_cs",
        ["EqualTildeExpression"] = "==",
        ["BangTildeExpression"] = "!=",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether the predicate looks into every column.</summary>
    public static bool LooksEverywhere(SyntaxNode node)
    {
        node = node.WithoutParentheses();
        return node.Kind switch
        {
            "AndExpression" or "OrExpression" => LooksEverywhere(node.Children[0]) || LooksEverywhere(node.Children[2]),
            "StringLiteralExpression" or "CompoundStringLiteralExpression" => true,
            _ => node.SelfAndDescendants().Any(inner => inner.Kind == "StarExpression"),
        };
    }

    /// <summary>The predicate over the columns at hand.</summary>
    public Expression Lower(SyntaxNode node, LoweringContext context)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        node = node.WithoutParentheses();
        switch (node.Kind)
        {
            case "AndExpression": return ExpressionLowering.Call("and", node, Lower(node.Children[0], context), Lower(node.Children[2], context));
            case "OrExpression": return ExpressionLowering.Call("or", node, Lower(node.Children[0], context), Lower(node.Children[2], context));
            case "StarExpression": return ConstantExpression.Of(true);
            case "StringLiteralExpression" or "CompoundStringLiteralExpression": return Anywhere(node, context);
            case "SearchExpression" when node.Children[0].Kind != "StarExpression":
                return Term(node, context.Scalar(node.Children[0]), TextOf(node.Children[2], context));
            case "SearchExpression": return Anywhere(node.Children[2], context);
            default: break;
        }

        if (isCaseSensitive && CaseSensitive.TryGetValue(node.Kind, out string? name))
        {
            return node.Children[0].Kind == "StarExpression"
                ? throw LoweringFindings.CannotRunIt(node, $"`{node.Text(context.Text)}` with kind=case_sensitive")
                : ExpressionLowering.Call(name, node, context.Scalar(node.Children[0]), context.Scalar(node.Children[2]));
        }

        return Conversions.To(KqlType.Bool, context.Scalar(node));
    }

    private Expression Anywhere(SyntaxNode node, LoweringContext context)
    {
        string term = TextOf(node, context);
        Expression? any = null;
        foreach ((Column column, int place) in HiddenColumns.Visible(context.Row!).Where(entry => entry.Column.Name != SearchLowering.Source))
        {
            Expression one = Term(node, new ColumnExpression(place, column.Type), term);
            any = any is null ? one : ExpressionLowering.Call("or", node, any, one);
        }

        return any ?? ConstantExpression.Of(false);
    }

    private static string TextOf(SyntaxNode node, LoweringContext context) => Conversions
        .To(KqlType.String, context.Constant(node))
        .Evaluate(new Engine.Vectors.Batch(1), context.Session.RunForConstants(node)).ObjectAt(0) as string ?? string.Empty;

    private Expression Term(SyntaxNode node, Expression value, string term)
    {
        Expression text = Conversions.To(KqlType.String, value);
        string inner = term.Trim('*');
        if (!hasWildcards || !term.Contains('*', StringComparison.Ordinal))
            return Call("has", node, text, term);
        if (inner.Contains('*', StringComparison.Ordinal))
            return ExpressionLowering.Call("matches regex", node, text, ConstantExpression.Of(PatternOf(term)));
        if (inner.Length == 0)
            return ConstantExpression.Of(true);
        return Call((term[0] == '*', term[^1] == '*') switch { (true, true) => "contains", (true, false) => "hassuffix", _ => "hasprefix" }, node, text, inner);
    }

    private Expression Call(string name, SyntaxNode node, Expression text, string term) =>
        ExpressionLowering.Call(isCaseSensitive ? name + "_cs" : name, node, text, ConstantExpression.Of(term));

    private string PatternOf(string term)
    {
        string pattern = string.Join(".*", term.Trim('*').Split('*').Select(Regex.Escape));
        return $"{(isCaseSensitive ? string.Empty : "(?i)")}{(term[0] == '*' ? string.Empty : @"\b")}{pattern}{(term[^1] == '*' ? string.Empty : @"\b")}";
    }
}
