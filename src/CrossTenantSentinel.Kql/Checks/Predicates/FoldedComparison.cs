using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Checks.Predicates;

/// <summary>A text in lower case that is compared with a constant that is not.</summary>
public sealed class FoldedComparison : QueryCheck
{
    private static readonly HashSet<string> CaseSensitive =
    [
        "EqualExpression", "NotEqualExpression", "InExpression", "NotInExpression", "HasCsExpression", "NotHasCsExpression", "ContainsCsExpression", "NotContainsCsExpression",
        "StartsWithCsExpression", "NotStartsWithCsExpression", "EndsWithCsExpression", "NotEndsWithCsExpression",
    ];

    /// <summary>CTS3330.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3330",
        Title = "Constant that can never match, because of its case",
        Why = "tolower leaves no capital, toupper no small letter, and this comparison distinguishes them: the condition is never true, its opposite always.",
        Instead = "Write the constant in the same case, or drop tolower and use =~ or in~.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        QueryFlow flow = QueryFlow.Of(query.Bound);
        foreach (SyntaxNode comparison in query.Syntax.All.Where(node => CaseSensitive.Contains(node.Kind) && node.Children.Count == 3))
        {
            (SyntaxNode tested, SyntaxNode other) = FoldOf(comparison.Children[0], query) is null && comparison.Kind is "EqualExpression" or "NotEqualExpression"
                ? (comparison.Children[2], comparison.Children[0])
                : (comparison.Children[0], comparison.Children[2]);
            if (FoldOf(tested, query) is not { } fold)
                continue;
            foreach (SyntaxNode constant in ConstantsOf(other, flow))
            {
                string text = constant.StringValue!;
                if (fold == "tolower" ? text.Any(char.IsUpper) : text.Any(char.IsLower))
                    yield return Kind.At(query.At(constant), $"{fold} never gives \"{text}\".", $"Write \"{(fold == "tolower" ? text.ToLowerInvariant() : text.ToUpperInvariant())}\".");
            }
        }
    }

    private static IEnumerable<SyntaxNode> ConstantsOf(SyntaxNode node, QueryFlow flow)
    {
        foreach (SyntaxNode item in node.Kind == "ExpressionList" ? node.Elements() : [node.WithoutParentheses()])
        {
            SyntaxNode value = flow.LetOf(item) is { } let ? QueryFlow.ValueOf(let) : item;
            if (value.Kind is "StringLiteralExpression" or "DynamicExpression")
            {
                foreach (SyntaxNode constant in value.SelfAndDescendants().Where(part => part is { Kind: "StringLiteralExpression", StringValue: { } }))
                    yield return constant;
            }
        }
    }

    /// <summary><c>tolower</c> or <c>toupper</c>, when the value certainly went through it last.</summary>
    private static string? FoldOf(SyntaxNode node, CheckedQuery query)
    {
        SyntaxNode value = node.WithoutParentheses();
        if (value is { Kind: "FunctionCallExpression", Symbol: "tolower" or "toupper" })
            return value.Symbol;
        if (value is not { Kind: "NameReference", SymbolKind: SymbolKind.Column, Symbol: { } name })
            return null;
        // A column that one extend of the same query makes, and nothing else declares.
        SyntaxNode[] declared = [.. query.Syntax.OfKind("NameDeclaration").Where(declaration => declaration.Symbol == name)];
        return declared is [var only] && query.Syntax.ParentOf(only) is { Kind: "SimpleNamedExpression" } made && made.End <= node.Start
            && made.Children[^1] is { Kind: "FunctionCallExpression", Symbol: "tolower" or "toupper" } call && IsNew(name, query) && IsUpstream(made, value, query.Syntax) ? call.Symbol : null;
    }

    private static bool IsNew(string name, CheckedQuery query) => !query.Schema.Tables.Any(table => query.Bound.Tables.Contains(table.Name) && (table.IsOpen || table.Columns.Any(column => column.Name == name)));

    /// <summary>Whether the rows pass one place before the other, in one pipeline.</summary>
    private static bool IsUpstream(SyntaxNode made, SyntaxNode use, SyntaxMap syntax) =>
        syntax.AncestorsOf(made).FirstOrDefault(above => above.Kind == "PipeExpression") is { } pipe && syntax.AncestorsOf(use).Contains(syntax.ParentOf(pipe)!);
}
