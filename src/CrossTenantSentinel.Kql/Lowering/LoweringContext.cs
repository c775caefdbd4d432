using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Aggregates;
using CrossTenantSentinel.Kql.Lowering.Expressions;
using CrossTenantSentinel.Kql.Lowering.Scopes;
using CrossTenantSentinel.Kql.Lowering.Sources;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering;

/// <summary>Where in a query the lowering is: which names it knows, which columns are at hand. Immutable, but for what <see cref="Session"/> collects.</summary>
internal sealed record LoweringContext(LoweringSession Session, Scope Scope, IReadOnlyList<Column>? Row)
{
    /// <summary>Receives aggregate functions, inside expressions of <c>summarize</c>; null elsewhere.</summary>
    public AggregateCollector? Aggregates { get; init; }

    /// <summary>The query's text.</summary>
    public string Text => Session.Query.Text;

    public KustoSchema Schema => Session.Schema;

    /// <summary>The same place with the columns of a table at hand.</summary>
    public LoweringContext Over(IReadOnlyList<Column> columns) => this with { Row = columns, Aggregates = null };

    /// <summary>The same place with a further name.</summary>
    public LoweringContext With(string name, Binding binding) => this with { Scope = Scope.With(name, binding) };

    /// <summary>An expression that gives one value for each row.</summary>
    /// <exception cref="RefusalException">It cannot be run.</exception>
    public Expression Scalar(SyntaxNode node) => ExpressionLowering.Lower(node, this);

    /// <summary>An expression that gives rows.</summary>
    /// <exception cref="RefusalException">It cannot be run.</exception>
    public PlanStep Tabular(SyntaxNode node) => SourceLowering.Lower(node, this with { Row = null, Aggregates = null });

    /// <summary>The value of an expression that reads no column, such as the number of <c>take</c>.</summary>
    /// <exception cref="RefusalException">It reads one, or cannot be run.</exception>
    public Expression Constant(SyntaxNode node) => (this with { Row = [], Aggregates = null }).Scalar(node);

    /// <summary>The value of such an expression right now, as an object; see <see cref="Vector.ObjectAt"/>.</summary>
    public object? ValueOf(SyntaxNode node)
    {
        Expression expression = Constant(node);
        return expression.Evaluate(new Batch(1), Session.RunForConstants(node)).ObjectAt(0);
    }

    /// <summary>The rows of a step right now, for operators whose columns depend on the data.</summary>
    public Table Execute(PlanStep step, SyntaxNode reason) => Session.RunForData(reason).Execute(step);

    /// <summary>The place of a column; null when there is none of that name.</summary>
    public int? FindColumn(string name)
    {
        for (int place = 0; place < Row?.Count; place++)
        {
            if (Row[place].Name == name)
                return place;
        }

        return null;
    }

    /// <summary>The name that a name node spells, brackets and quotes removed.</summary>
    public string NameOf(SyntaxNode node)
    {
        if (node.Kind is "NameReference" or "NameDeclaration" or "BracketedName" or "TokenName" or "WildcardedName" or "FunctionCallExpression" or "BracketedWildcardedName")
        {
            foreach (SyntaxNode child in node.Children)
            {
                if (child.StringValue is { } quoted)
                    return quoted;
                if (child.Kind is "BracketedName" or "TokenName" or "WildcardedName" or "NameReference" or "BracketedWildcardedName")
                    return NameOf(child);
            }
        }

        return node.Symbol is { } symbol && node.SymbolKind != SymbolKind.Watchlist ? symbol : Unquoted(node.Text(Text));
    }

    /// <summary>Kusto.Language gives no value for quoted names in schemas.</summary>
    private static string Unquoted(string text)
    {
        string inner = text is ['[', .., ']'] ? text[1..^1].Trim() : string.Empty;
        return inner is ['\'', .., '\''] or ['"', .., '"'] && !inner.Contains('\\', StringComparison.Ordinal) ? inner[1..^1] : text;
    }
}
