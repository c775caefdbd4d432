using System.Runtime.CompilerServices;
using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Checks.Comparisons;

/// <summary>Finds the comparisons of a query with constants.</summary>
internal static class ValueComparisons
{
    private static readonly ConditionalWeakTable<BoundQuery, IReadOnlyList<ValueComparison>> Known = [];

    private static readonly Dictionary<string, (MatchKind Match, bool IsNegated, bool IsCaseSensitive)> Operators = new(StringComparer.Ordinal)
    {
        ["EqualExpression"] = (MatchKind.Whole, false, true),
        ["NotEqualExpression"] = (MatchKind.Whole, true, true),
        ["EqualTildeExpression"] = (MatchKind.Whole, false, false),
        ["BangTildeExpression"] = (MatchKind.Whole, true, false),
        ["InExpression"] = (MatchKind.Whole, false, true),
        ["NotInExpression"] = (MatchKind.Whole, true, true),
        // Kusto's names for in~ and !in~, which do not tell upper and lower case apart.
        ["InCsExpression"] = (MatchKind.Whole, false, false),
        ["NotInCsExpression"] = (MatchKind.Whole, true, false),
        ["HasExpression"] = (MatchKind.Term, false, false),
        ["NotHasExpression"] = (MatchKind.Term, true, false),
        ["HasCsExpression"] = (MatchKind.Term, false, true),
        ["NotHasCsExpression"] = (MatchKind.Term, true, true),
        ["HasAnyExpression"] = (MatchKind.Term, false, false),
        ["HasAllExpression"] = (MatchKind.Term, false, false),
        ["HasPrefixExpression"] = (MatchKind.TermPart, false, false),
        ["NotHasPrefixExpression"] = (MatchKind.TermPart, true, false),
        ["HasPrefixCsExpression"] = (MatchKind.TermPart, false, true),
        ["NotHasPrefixCsExpression"] = (MatchKind.TermPart, true, true),
        ["HasSuffixExpression"] = (MatchKind.TermPart, false, false),
        ["NotHasSuffixExpression"] = (MatchKind.TermPart, true, false),
        ["HasSuffixCsExpression"] = (MatchKind.TermPart, false, true),
        ["NotHasSuffixCsExpression"] = (MatchKind.TermPart, true, true),
        ["ContainsExpression"] = (MatchKind.Part, false, false),
        ["NotContainsExpression"] = (MatchKind.Part, true, false),
        ["ContainsCsExpression"] = (MatchKind.Part, false, true),
        ["NotContainsCsExpression"] = (MatchKind.Part, true, true),
        ["StartsWithExpression"] = (MatchKind.Start, false, false),
        ["NotStartsWithExpression"] = (MatchKind.Start, true, false),
        ["StartsWithCsExpression"] = (MatchKind.Start, false, true),
        ["NotStartsWithCsExpression"] = (MatchKind.Start, true, true),
        ["EndsWithExpression"] = (MatchKind.End, false, false),
        ["NotEndsWithExpression"] = (MatchKind.End, true, false),
        ["EndsWithCsExpression"] = (MatchKind.End, false, true),
        ["NotEndsWithCsExpression"] = (MatchKind.End, true, true),
    };

    /// <summary>The comparisons with at least one constant, in order of position.</summary>
    public static IReadOnlyList<ValueComparison> In(BoundQuery bound) => Known.GetValue(bound, static bound => Find(bound));

    /// <summary>The literals that an expression stands for: itself, those of a list, those of a variable; and whether these are all.</summary>
    public static (IReadOnlyList<SyntaxNode> Literals, bool IsComplete) LiteralsOf(SyntaxMap syntax, SyntaxNode node)
    {
        SyntaxNode value = LetScope.ValueOf(syntax, node);
        if (value.Kind == "DynamicExpression" && value.Children.FirstOrDefault(child => child.Kind == "JsonArrayExpression") is { } array)
            return ([.. array.Elements().Where(IsLiteral)], array.Elements().All(IsLiteral));
        return IsLiteral(value) ? ([value], true) : ([], false);
    }

    private static List<ValueComparison> Find(BoundQuery bound)
    {
        List<ValueComparison> found = [];
        foreach (SyntaxNode node in bound.Syntax.All)
        {
            if (!Operators.TryGetValue(node.Kind, out (MatchKind Match, bool IsNegated, bool IsCaseSensitive) how) || node.Children is not [var left, _, var right, ..])
                continue;
            IReadOnlyList<SyntaxNode> compared = right.Kind == "ExpressionList" ? right.Elements() : [right];
            List<(IReadOnlyList<SyntaxNode> Literals, bool IsComplete)> values = [.. compared.Select(value => LiteralsOf(bound.Syntax, value))];
            SyntaxNode subject = left;
            if (values.All(value => value.Literals.Count == 0) && how.Match == MatchKind.Whole && right.Kind != "ExpressionList" && LiteralsOf(bound.Syntax, left) is { Literals.Count: 1 } turned)
                (subject, values) = (right, [turned]);
            List<SyntaxNode> constants = [.. values.SelectMany(value => value.Literals)];
            if (constants.Count > 0)
                found.Add(new ValueComparison(node, subject.WithoutParentheses(), how.Match, how.IsNegated, how.IsCaseSensitive, constants, values.All(value => value.IsComplete)));
        }

        return found;
    }

    private static bool IsLiteral(SyntaxNode node) => node.Kind.EndsWith("LiteralExpression", StringComparison.Ordinal) && node.Kind != "NullLiteralExpression";
}
