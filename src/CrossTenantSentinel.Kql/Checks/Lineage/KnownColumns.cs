using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Kql.Checks.Lineage;

/// <summary>The columns that an expression certainly has; it may have more.</summary>
internal sealed class KnownColumns(QueryFlow flow, KustoSchema schema)
{
    private const int DeepestNesting = 40;

    /// <summary>The names of the columns of a tabular expression, as far as they are certain.</summary>
    public HashSet<string> Of(SyntaxNode expression) => Of(expression, 0);

    private HashSet<string> Of(SyntaxNode expression, int depth)
    {
        if (depth > DeepestNesting)
            return [];
        Pipeline pipeline = flow.PipelineOf(expression);
        HashSet<string> names = OfSource(pipeline, depth);
        foreach (SyntaxNode step in pipeline.Steps)
            names = After(step, names);
        return names;
    }

    private HashSet<string> OfSource(Pipeline pipeline, int depth)
    {
        if (pipeline.Table is { } table)
            return [.. schema.Tables.FirstOrDefault(known => known.Name == table)?.Columns.Select(column => column.Name) ?? []];
        return pipeline.Source.Kind == "UnionOperator" && pipeline.Source.Elements() is { Count: > 0 } legs
            ? legs.Select(leg => Of(leg, depth + 1)).Aggregate((shared, leg) => [.. shared.Intersect(leg)])
            : [];
    }

    private HashSet<string> After(SyntaxNode step, HashSet<string> names)
    {
        switch (step.Kind)
        {
            case "FilterOperator" or "SortOperator" or "TopOperator" or "TakeOperator" or "SampleOperator" or "AsOperator" or "ProjectReorderOperator" or "MvExpandOperator" or "UnionOperator":
                return names;
            case "ExtendOperator" or "SerializeOperator" or "ParseOperator" or "ParseWhereOperator":
                names.UnionWith(Declared(step));
                return names;
            case "ProjectOperator" or "DistinctOperator":
                return [.. Declared(step), .. step.Elements().Where(item => item is { Kind: "NameReference", Symbol: { } } && item.Find("WildcardedName") is null).Select(item => item.Symbol!)];
            case "SummarizeOperator":
                return [.. Declared(step), .. StepColumns.GroupedBy(step).Where(item => item is { Kind: "NameReference", Symbol: { } }).Select(item => item.Symbol!)];
            case "ProjectRenameOperator":
                names.ExceptWith(StepColumns.ReadBy(step).Listed);
                names.UnionWith(Declared(step));
                return names;
            case "ProjectAwayOperator" when !StepColumns.ReadBy(step).IsOpen:
                names.ExceptWith(StepColumns.ReadBy(step).Listed);
                return names;
            case "JoinOperator" or "LookupOperator" when !StepColumns.KeepsRightOnly(StepColumns.JoinKind(step, flow.Bound.Text)):
                return names;
            default:
                return [];
        }
    }

    private static IEnumerable<string> Declared(SyntaxNode step) =>
        step.SelfAndDescendants().Where(node => node is { Kind: "NameDeclaration", SymbolKind: SymbolKind.Column, Symbol: { } }).Select(node => node.Symbol!);
}
