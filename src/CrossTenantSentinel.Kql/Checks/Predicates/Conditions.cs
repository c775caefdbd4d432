using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Checks.Predicates;

/// <summary>Conditions that hold together, or of which one suffices.</summary>
internal static class Conditions
{
    /// <summary>
    /// The groups of conditions that a row must meet all at once: those of filters that follow each other while what they test stays the same, and
    /// those joined by <c>and</c> anywhere else. A condition may be in two groups.
    /// </summary>
    public static IEnumerable<IReadOnlyList<SyntaxNode>> Together(BoundQuery bound)
    {
        foreach (SyntaxNode pipe in bound.Syntax.OfKind("PipeExpression").Where(pipe => bound.Syntax.ParentOf(pipe) is not { Kind: "PipeExpression" } parent || parent.Children[0] != pipe))
        {
            foreach (IReadOnlyList<SyntaxNode> group in AlongPipe(pipe))
                yield return group;
        }

        foreach (SyntaxNode and in bound.Syntax.OfKind("AndExpression").Where(and => !IsWithin(and, "AndExpression", bound.Syntax) && !IsWithin(and, "FilterOperator", bound.Syntax)))
            yield return Flatten(and, "AndExpression");
    }

    /// <summary>The groups of conditions joined by <c>or</c>.</summary>
    public static IEnumerable<IReadOnlyList<SyntaxNode>> Alternatives(BoundQuery bound) => bound.Syntax.OfKind("OrExpression")
        .Where(or => !IsWithin(or, "OrExpression", bound.Syntax))
        .Select(or => Flatten(or, "OrExpression"));

    private static IEnumerable<IReadOnlyList<SyntaxNode>> AlongPipe(SyntaxNode pipe)
    {
        List<SyntaxNode> steps = [];
        SyntaxNode node = pipe;
        for (; node.Kind == "PipeExpression"; node = node.Children[0])
            steps.Add(node.Children[^1]);
        steps.Reverse();
        // Within mv-apply and the like, the first operator is where the rows come from.
        if (node.Kind == "FilterOperator")
            steps.Insert(0, node);
        List<SyntaxNode> group = [];
        foreach (SyntaxNode step in steps)
        {
            switch (step.Kind)
            {
                case "FilterOperator":
                    group.AddRange(Flatten(step.Children[^1], "AndExpression"));
                    break;
                case "SortOperator" or "ProjectReorderOperator" or "ProjectAwayOperator" or "AsOperator":
                    break;
                case "ExtendOperator":
                    HashSet<string> made = [.. StepColumns.MadeBy(step).Select(item => item.Name.Symbol!)];
                    group.RemoveAll(condition => StepColumns.ReadBy(condition) is { } read && (read.IsOpen || read.Listed.Any(made.Contains)));
                    break;
                default:
                    if (group.Count > 1)
                        yield return group;
                    group = [];
                    break;
            }
        }

        if (group.Count > 1)
            yield return group;
    }

    private static List<SyntaxNode> Flatten(SyntaxNode node, string kind)
    {
        List<SyntaxNode> parts = [];
        Stack<SyntaxNode> open = new([node]);
        while (open.TryPop(out SyntaxNode? next))
        {
            SyntaxNode inner = next.WithoutParentheses();
            if (inner.Kind == kind)
            {
                open.Push(inner.Children[^1]);
                open.Push(inner.Children[0]);
            }
            else
            {
                parts.Add(inner);
            }
        }

        return parts;
    }

    /// <summary>Whether the nearest thing around a node, parentheses aside, is of a kind.</summary>
    private static bool IsWithin(SyntaxNode node, string kind, SyntaxMap syntax) => syntax.AncestorsOf(node).First(above => above.Kind != "ParenthesizedExpression").Kind == kind;
}
