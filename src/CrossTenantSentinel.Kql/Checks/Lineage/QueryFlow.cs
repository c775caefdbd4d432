using System.Runtime.CompilerServices;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Checks.Lineage;

/// <summary>How the parts of a query hang together: what its names stand for, where they are used, and which operators rows pass.</summary>
internal sealed class QueryFlow
{
    private const int DeepestNesting = 64;

    private static readonly ConditionalWeakTable<SyntaxNode, QueryFlow> Known = [];

    private readonly ILookup<string, SyntaxNode> uses;

    private QueryFlow(BoundQuery bound)
    {
        Bound = bound;
        Statements = [.. bound.Syntax.OfKind("LetStatement")];
        uses = bound.Syntax.OfKind("NameReference").Where(node => node.Symbol is not null).ToLookup(node => node.Symbol!, StringComparer.Ordinal);
    }

    /// <summary>The query.</summary>
    public BoundQuery Bound { get; }

    /// <summary>Every <c>let</c>, in order of position, also those within functions.</summary>
    public IReadOnlyList<SyntaxNode> Statements { get; }

    /// <summary>The flow of a query; worked out once.</summary>
    public static QueryFlow Of(BoundQuery bound) => Known.GetValue(bound.Tree, _ => new QueryFlow(bound));

    /// <summary>The name that a <c>let</c> declares; null in a broken query.</summary>
    public static string? NameOf(SyntaxNode let) => let.Find("NameDeclaration") is { Symbol: { Length: > 0 } name } ? name : null;

    /// <summary>The value of a <c>let</c>.</summary>
    public static SyntaxNode ValueOf(SyntaxNode let) => let.Children[^1];

    /// <summary>The <c>let</c> that a name stands for; null when there is none.</summary>
    public SyntaxNode? LetOf(SyntaxNode name) => LetScope.LetOf(Bound.Syntax, name);

    /// <summary>Where the name of a <c>let</c> is used; a parameter or column of the same name counts, so that a use is never overlooked.</summary>
    public IReadOnlyList<SyntaxNode> UsesOf(SyntaxNode let) =>
        NameOf(let) is { } name ? [.. uses[name].Where(node => !Covers(let, node))] : [];

    /// <summary>Where rows come from and which operators they pass, in order; names of <c>let</c> are followed to their values.</summary>
    /// <param name="expression">A tabular expression.</param>
    public Pipeline PipelineOf(SyntaxNode expression)
    {
        List<SyntaxNode> steps = [];
        SyntaxNode node = expression;
        for (int depth = 0; depth < DeepestNesting; depth++)
        {
            switch (node.Kind)
            {
                case "ParenthesizedExpression":
                    node = node.Children[1];
                    continue;
                case "MaterializeExpression":
                    if (node.Children.LastOrDefault(child => child.ResultType is not null) is not { } inner)
                        return new Pipeline(node, Reversed(steps));
                    node = inner;
                    continue;
                case "PipeExpression":
                    // A long chain is not deep nesting.
                    depth--;
                    steps.Add(node.Children[^1]);
                    node = node.Children[0];
                    continue;
                case "NameReference" or "FunctionCallExpression":
                    if (TabularValueOf(node) is not { } value)
                        return new Pipeline(node, Reversed(steps));
                    node = value;
                    continue;
                default:
                    return new Pipeline(node, Reversed(steps));
            }
        }

        return new Pipeline(node, Reversed(steps));
    }

    /// <summary>The expression whose rows a name, or the call of a function of the query, stands for; null for everything else.</summary>
    public SyntaxNode? TabularValueOf(SyntaxNode node)
    {
        SyntaxNode name = node.Kind == "FunctionCallExpression" ? node.Children[0] : node;
        if (LetOf(name) is not { } let)
            return null;
        SyntaxNode value = ValueOf(let);
        if (value.Kind == "FunctionDeclaration")
            value = BodyOf(value) ?? value;
        return value.ResultType == "table" ? value : null;
    }

    /// <summary>The expression that a function's body ends with.</summary>
    public static SyntaxNode? BodyOf(SyntaxNode function) =>
        function.Find("FunctionBody")?.Children.LastOrDefault(child => child.ResultType is not null);

    private static bool Covers(SyntaxNode outer, SyntaxNode inner) => outer.Start <= inner.Start && inner.End <= outer.End;

    private static List<SyntaxNode> Reversed(List<SyntaxNode> steps)
    {
        steps.Reverse();
        return steps;
    }
}
