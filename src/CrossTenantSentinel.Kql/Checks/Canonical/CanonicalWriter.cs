using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Canonical;

/// <summary>Writes the statements of a query in their canonical form.</summary>
internal sealed class CanonicalWriter
{
    private readonly BoundQuery query;
    private readonly CanonicalExpressions expressions;
    private readonly CanonicalNames names;

    public CanonicalWriter(BoundQuery query)
    {
        this.query = query;
        names = new CanonicalNames(query);
        expressions = new CanonicalExpressions(query, names);
    }

    public CanonicalQuery Write()
    {
        IEnumerable<SyntaxNode> statements = query.Tree.Kind == "QueryBlock"
            ? LetScope.Statements(query.Tree)
            : [query.Tree];
        List<CanonicalPipeline> results = [];
        foreach (SyntaxNode statement in statements.Where(statement => statement.Kind != "LetStatement"))
        {
            results.Add(new CanonicalPipeline("", statement.Kind == "ExpressionStatement" && statement.Children is [var expression, ..]
                ? Steps(expression)
                : [new CanonicalStep("statement", expressions.Write(statement))]));
        }

        List<CanonicalPipeline> definitions = [];
        while (names.TryTake(out SyntaxNode? let, out string name))
            definitions.Add(new CanonicalPipeline(name, Steps(let.Children[^1])));
        return new CanonicalQuery(results, definitions);
    }

    private List<CanonicalStep> Steps(SyntaxNode expression)
    {
        if (expression.Kind == "FunctionDeclaration")
            return [new CanonicalStep("function", expressions.Write(expression))];
        (SyntaxNode source, List<SyntaxNode> operators) = CanonicalExpressions.Pipeline(expression);
        if (operators.Count == 0 && source.ResultType is not ("table" or null))
            return [new CanonicalStep("value", expressions.Write(source))];
        return
        [
            IsOperator(source) ? new CanonicalStep(expressions.Keyword(source), expressions.Write(source)) : new CanonicalStep("source", expressions.Write(source)),
            .. expressions.Steps(operators),
        ];
    }

    /// <summary>Some operators can begin a pipeline: <c>union</c>, <c>print</c>, <c>range</c>, <c>search</c>.</summary>
    private static bool IsOperator(SyntaxNode node) => node.Kind.EndsWith("Operator", StringComparison.Ordinal);
}
