using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Kql.Checks.Lineage;

/// <summary>Traces a column of the result to the columns of tables that it certainly is, unchanged but for case and type.</summary>
internal sealed class ColumnOrigins(QueryFlow flow, KustoSchema schema)
{
    private const int DeepestNesting = 40;

    private static readonly HashSet<string> Unchanging = ["tostring", "tolower", "toupper", "trim", "toguid", "coalesce"];

    /// <summary>The columns; empty when it is not certain.</summary>
    /// <param name="expression">A tabular expression.</param>
    /// <param name="column">A column of its result.</param>
    public IReadOnlyList<ColumnOrigin> Of(SyntaxNode expression, string column) => Trace(expression, column, 0) ?? [];

    private IReadOnlyList<ColumnOrigin>? Trace(SyntaxNode expression, string column, int depth)
    {
        if (depth > DeepestNesting)
            return null;
        Pipeline pipeline = flow.PipelineOf(expression);
        string? name = column;
        for (int index = pipeline.Steps.Count - 1; index >= 0 && name is not null; index--)
            name = Before(pipeline.Steps[index], name, pipeline, index);
        if (name is null)
            return null;
        if (pipeline.Table is { } table)
            return schema.Tables.FirstOrDefault(known => known.Name == table)?.Columns.FirstOrDefault(known => known.Name == name) is { } found ? [new ColumnOrigin(table, found)] : null;
        if (pipeline.Source.Kind != "UnionOperator")
            return null;
        IReadOnlyList<ColumnOrigin>?[] legs = [.. pipeline.Source.Elements().Select(leg => Trace(leg, name, depth + 1))];
        return legs.Contains(null) ? null : [.. legs.SelectMany(leg => leg!)];
    }

    /// <summary>The name that a column has before an operator; null when it is another column, or when it is not certain.</summary>
    private string? Before(SyntaxNode step, string name, Pipeline pipeline, int index)
    {
        switch (step.Kind)
        {
            case "FilterOperator" or "SortOperator" or "TopOperator" or "TakeOperator" or "SampleOperator" or "ProjectReorderOperator" or "ProjectAwayOperator" or "ProjectKeepOperator" or "AsOperator":
                return name;
            case "ExtendOperator" or "SerializeOperator":
                return StepColumns.MadeBy(step).LastOrDefault(item => item.Name.Symbol == name) is { Value: { } value } ? SourceOf(value) : Declares(step, name) ? null : name;
            case "ProjectOperator" or "SummarizeOperator" or "DistinctOperator":
                return Chosen(step, name);
            case "ProjectRenameOperator":
                return step.Elements().FirstOrDefault(item => item.Kind == "SimpleNamedExpression" && item.Children[0].Symbol == name) is { } renamed ? SourceOf(renamed.Children[^1]) : name;
            case "JoinOperator" or "LookupOperator" when !StepColumns.KeepsRightOnly(StepColumns.JoinKind(step, flow.Bound.Text)):
                // The left side keeps its names; what it does not have comes from the right.
                return IsOnLeft(pipeline, index, name) ? name : null;
            default:
                return null;
        }
    }

    private bool IsOnLeft(Pipeline pipeline, int index, string name)
    {
        SyntaxNode? pipe = flow.Bound.Syntax.ParentOf(pipeline.Steps[index]);
        return pipe?.Kind == "PipeExpression" && new KnownColumns(flow, schema).Of(pipe.Children[0]).Contains(name);
    }

    private static string? Chosen(SyntaxNode step, string name)
    {
        IEnumerable<SyntaxNode> items = step.Kind == "SummarizeOperator" ? StepColumns.GroupedBy(step) : step.Elements();
        foreach (SyntaxNode item in items)
        {
            if (item is { Kind: "NameReference", Symbol: { } plain } && plain == name && item.Find("WildcardedName") is null)
                return name;
            if (item is { Kind: "SimpleNamedExpression", Children: [{ Symbol: { } named }, .., var value] } && named == name)
                return SourceOf(value);
        }

        return null;
    }

    private static string? SourceOf(SyntaxNode value)
    {
        SyntaxNode node = value.WithoutParentheses();
        while (node is { Kind: "FunctionCallExpression", Symbol: { } called } && Unchanging.Contains(called) && Lookback.TimeEvaluator.Arguments(node) is [.., var last] && (called == "trim" || Lookback.TimeEvaluator.Arguments(node).Count == 1))
            node = last.WithoutParentheses();
        return node is { Kind: "NameReference", SymbolKind: SymbolKind.Column, Symbol: { } name } ? name : null;
    }

    private static bool Declares(SyntaxNode step, string name) => step.SelfAndDescendants().Any(node => node.Kind == "NameDeclaration" && node.Symbol == name);
}
