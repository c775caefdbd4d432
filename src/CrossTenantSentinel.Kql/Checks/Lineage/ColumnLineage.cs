using System.Runtime.CompilerServices;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Kql.Checks.Lineage;

/// <summary>
/// Follows a column of a query back through steps that do not change its values. What it cannot follow for certain it does not know: a check
/// that asks stays silent then.
/// </summary>
internal sealed class ColumnLineage
{
    private const int MaximumDepth = 200;

    private static readonly ConditionalWeakTable<BoundQuery, ColumnLineage> Known = [];

    private readonly BoundQuery bound;
    private readonly SyntaxMap syntax;
    private readonly Dictionary<string, HashSet<string>> tables;
    private readonly Dictionary<(SyntaxNode Table, string Column), IReadOnlyList<ColumnSource>?> traced = new(TracedComparer.Instance);

    private ColumnLineage(BoundQuery bound, KustoSchema schema)
    {
        this.bound = bound;
        syntax = bound.Syntax;
        HashSet<string> named = [.. bound.Tables];
        tables = schema.Tables.Where(table => !table.IsOpen && named.Contains(table.Name)).DistinctBy(table => table.Name)
            .ToDictionary(table => table.Name, table => table.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>The lineage of a query's columns.</summary>
    public static ColumnLineage Of(CheckedQuery query) => Known.GetValue(query.Bound, bound => new ColumnLineage(bound, query.Schema));

    /// <summary>
    /// The columns of tables whose values a reference yields unchanged: one, or more after a union; none when that is not certain.
    /// </summary>
    public IReadOnlyList<TableColumn> OriginsOf(SyntaxNode node)
    {
        IReadOnlyList<ColumnSource> sources = SourcesOf(node);
        return sources.All(source => source.Column is not null) ? [.. sources.Select(source => source.Column!).Distinct()] : [];
    }

    /// <summary>Where the values of a reference to a column come from; none when that is not certain.</summary>
    public IReadOnlyList<ColumnSource> SourcesOf(SyntaxNode node)
    {
        SyntaxNode reference = node.WithoutParentheses();
        if (reference is { Kind: "FunctionCallExpression", Symbol: "tostring" } && reference.Arguments() is [var converted])
            return SourcesOf(converted);
        if (reference.SymbolKind != SymbolKind.Column || reference.Symbol is not { } name || reference.Kind is not ("NameReference" or "PathExpression"))
            return [];
        return InputOf(reference, name) is { } input ? Trace(name, input, 0) ?? [] : [];
    }

    /// <summary>The columns of tables that a column of a table or pipeline is, unchanged but for case and type; none when that is not certain.</summary>
    public IReadOnlyList<TableColumn> OriginsOf(string name, SyntaxNode table) => OriginsOf(Trace(name, table) ?? [], 0) is { } origins ? [.. origins.Distinct()] : [];

    private List<TableColumn>? OriginsOf(IReadOnlyList<ColumnSource> sources, int depth)
    {
        List<TableColumn> origins = [];
        foreach (ColumnSource source in sources)
        {
            List<TableColumn>? found = source switch
            {
                { Column: { } column } => [column],
                { Expression: { } expression } when depth < MaximumDepth && Unconverted(expression) is { SymbolKind: SymbolKind.Column } inner && SourcesOf(inner) is { Count: > 0 } further => OriginsOf(further, depth + 1),
                _ => null,
            };
            if (found is null)
                return null;
            origins.AddRange(found);
        }

        return origins;
    }

    /// <summary>The value inside any number of functions that change its case, its type or the blanks around it.</summary>
    public static SyntaxNode Unconverted(SyntaxNode node)
    {
        SyntaxNode at = node.WithoutParentheses();
        while (at is { Kind: "FunctionCallExpression", Symbol: "tostring" or "tolower" or "toupper" or "toguid" or "trim" } && at.Arguments() is [.., var argument])
            at = argument.WithoutParentheses();
        return at;
    }

    /// <summary>Where the values of a column of a table or pipeline come from; null when that is not known, empty when there is no such column.</summary>
    public IReadOnlyList<ColumnSource>? Trace(string name, SyntaxNode table) => Trace(name, table, 0);

    /// <summary>The table that a reference takes its column from: what stands before its step, or a side of its join.</summary>
    private SyntaxNode? InputOf(SyntaxNode reference, string name)
    {
        SyntaxNode? side = reference.Kind == "PathExpression" ? reference.Children[0] : null;
        if (side is not null && side.Text(bound.Text) is not ("$left" or "$right"))
            return null;
        SyntaxNode child = reference;
        foreach (SyntaxNode ancestor in syntax.AncestorsOf(reference))
        {
            if (ancestor.Kind == "FunctionBody" || (ancestor.Kind == "MvApplyOperator" && Declares(ancestor, name)) || IsOpaque(ancestor))
                return null;
            if (ancestor.Kind is "ExtendOperator" or "SerializeOperator" && Assigned(ancestor, name).Any(element => element.End <= reference.Start))
                return null;
            if (ancestor is { Kind: "PipeExpression", Children: [var before, _, var step, ..] } && step == child)
                return side is not null && side.Text(bound.Text) == "$right" ? StepColumns.RightOf(step) : before;
            child = ancestor;
        }

        return null;
    }

    private static bool IsOpaque(SyntaxNode node) => node.Kind is "ScanOperator" or "PartitionOperator" or "PartitionByOperator" or "ForkOperator" or "FacetOperator" or "MakeGraphOperator" or "GraphMatchOperator" or "MacroExpandOperator";

    private IReadOnlyList<ColumnSource>? Trace(string name, SyntaxNode table, int depth)
    {
        if (depth > MaximumDepth)
            return null;
        SyntaxNode at = table.WithoutParentheses();
        if (!traced.TryGetValue((at, name), out IReadOnlyList<ColumnSource>? sources))
            traced[(at, name)] = sources = From(name, at, depth);
        return sources;
    }

    private IReadOnlyList<ColumnSource>? From(string name, SyntaxNode at, int depth)
    {
        switch (at.Kind)
        {
            case "NameReference" or "PathExpression" when at.SymbolKind == SymbolKind.Table && at.Symbol is { } read:
                return !tables.TryGetValue(read, out HashSet<string>? columns) ? null : columns.Contains(name) ? [new ColumnSource(new TableColumn(read, name), null)] : [];
            case "NameReference" when LetScope.LetOf(syntax, at) is { } let:
                return Trace(name, let.Children[^1], depth + 1);
            case "FunctionCallExpression" when at.Arguments() is [var wrapped] && at.Symbol is "materialize":
                return Trace(name, wrapped, depth + 1);
            case "FunctionCallExpression" when at.Symbol == "table" && at.Arguments() is [{ StringValue: { } constant }, ..]:
                return !tables.TryGetValue(constant, out HashSet<string>? found) ? null : found.Contains(name) ? [new ColumnSource(new TableColumn(constant, name), null)] : [];
            case "FunctionCallExpression" when LetScope.LetOf(syntax, at.Children[0])?.Children[^1] is { Kind: "FunctionDeclaration" } function:
                return function.Find("FunctionBody") is { } body && body.Children.LastOrDefault(child => child.ResultType == "table") is { } result ? Trace(name, result, depth + 1) : null;
            case "MaterializeExpression":
                return at.Children.FirstOrDefault(child => child.ResultType == "table") is { } materialized ? Trace(name, materialized, depth + 1) : null;
            case "UnionOperator":
                return Merged(at.Elements(), name, depth);
            case "PipeExpression" when at.Children is [var before, _, var step, ..]:
                return After(name, before, step, depth + 1);
            default:
                return null;
        }
    }

    private IReadOnlyList<ColumnSource>? After(string name, SyntaxNode before, SyntaxNode step, int depth)
    {
        switch (step.Kind)
        {
            case "FilterOperator" or "TakeOperator" or "SortOperator" or "TopOperator" or "SampleOperator" or "AsOperator" or "ProjectAwayOperator" or "ProjectKeepOperator"
                or "ProjectByNamesOperator" or "ProjectReorderOperator" or "RenderOperator" or "SerializeOperator" or "AssertSchemaOperator"
                when Assigned(step, name).Count == 0:
                return Trace(name, before, depth);
            case "ExtendOperator":
                return Assigned(step, name) is [.., var last] ? Follow(last.Children[^1], before, depth) : Declares(step, name) ? null : Trace(name, before, depth);
            case "ProjectOperator" or "ProjectRenameOperator" or "DistinctOperator":
                return Selected(name, before, step, depth);
            case "SummarizeOperator":
                return Summarized(name, before, step, depth);
            case "ParseOperator" or "ParseWhereOperator" or "ParseKvOperator" or "MvExpandOperator" when !Mentions(step, name):
                return Trace(name, before, depth);
            // The columns of the row that is expanded stay.
            case "MvApplyOperator" when !Declares(step, name) && !step.Elements().Any(element => element.SelfAndDescendants().Any(node => node.Kind == "NameReference" && node.Symbol == name)):
                return Trace(name, before, depth);
            case "JoinOperator" or "LookupOperator":
                return Joined(name, before, step, depth);
            case "UnionOperator":
                return Merged([before, .. step.Elements()], name, depth);
            default:
                return null;
        }
    }

    private IReadOnlyList<ColumnSource>? Selected(string name, SyntaxNode before, SyntaxNode step, int depth)
    {
        bool isUncertain = false;
        foreach (SyntaxNode element in step.Elements())
        {
            if (element.Kind == "NameReference" && element.Symbol == name)
                return Follow(element, before, depth);
            if (element.Kind == "SimpleNamedExpression" && NameOf(element) == name)
                return Follow(element.Children[^1], before, depth);
            if (element is { Kind: "FunctionCallExpression" } && element.Arguments() is [{ Kind: "NameReference" } argument, ..] && argument.Symbol == name)
                return Follow(element, before, depth);
            isUncertain |= element.Kind is not ("NameReference" or "SimpleNamedExpression" or "FunctionCallExpression");
        }

        if (step.Kind == "ProjectRenameOperator")
            return step.SelfAndDescendants().Any(node => node.Kind == "NameReference" && node.Symbol == name) ? [] : Trace(name, before, depth);
        return isUncertain ? (step.Kind == "DistinctOperator" ? Trace(name, before, depth) : null) : [];
    }

    private IReadOnlyList<ColumnSource>? Summarized(string name, SyntaxNode before, SyntaxNode step, int depth)
    {
        if (step.Find("SummarizeByClause") is { } by && Selected(name, before, by, depth) is not [] and var grouped)
            return grouped;
        foreach (SyntaxNode element in step.Elements())
        {
            if (element.Kind == "SimpleNamedExpression" && NameOf(element) == name)
                return [new ColumnSource(null, element.Children[^1])];
            if (element.Kind == "FunctionCallExpression" && element.Symbol is "arg_max" or "arg_min" or "take_any" or "any"
                && element.Arguments().Any(argument => argument.Kind == "StarExpression" || (argument.Kind == "NameReference" && argument.Symbol == name)))
                return Trace(name, before, depth);
        }

        return null;
    }

    /// <summary>A column of both sides is the left one's; that of the right one gets another name.</summary>
    private IReadOnlyList<ColumnSource>? Joined(string name, SyntaxNode before, SyntaxNode step, int depth)
    {
        SyntaxNode? right = StepColumns.RightOf(step);
        if (StepColumns.KeepsRightOnly(StepColumns.JoinKind(step, bound.Text)))
            return right is null ? null : Trace(name, right, depth);
        IReadOnlyList<ColumnSource>? left = Trace(name, before, depth);
        return left is [] && right is not null ? Trace(name, right, depth) : left;
    }

    private List<ColumnSource>? Merged(IReadOnlyList<SyntaxNode> legs, string name, int depth)
    {
        List<ColumnSource> merged = [];
        foreach (SyntaxNode leg in legs)
        {
            if (Trace(name, leg, depth + 1) is not { } sources)
                return null;
            merged.AddRange(sources);
        }

        return merged;
    }

    private IReadOnlyList<ColumnSource>? Follow(SyntaxNode value, SyntaxNode before, int depth)
    {
        SyntaxNode inner = value.WithoutParentheses();
        if (inner is { Kind: "FunctionCallExpression", Symbol: "tostring" } && inner.Arguments() is [{ ResultType: "string" } converted])
            inner = converted.WithoutParentheses();
        return inner is { Kind: "NameReference", SymbolKind: SymbolKind.Column, Symbol: { } name } ? Trace(name, before, depth) : [new ColumnSource(null, value)];
    }

    private static List<SyntaxNode> Assigned(SyntaxNode step, string name) =>
        [.. step.Elements().Where(element => element.Kind == "SimpleNamedExpression" && NameOf(element) == name)];

    private static string? NameOf(SyntaxNode assignment) => assignment.Children is [{ Kind: "NameDeclaration" } name, ..] ? name.Symbol : null;

    private static bool Declares(SyntaxNode step, string name) => step.SelfAndDescendants().Any(node => node.Kind == "NameDeclaration" && node.Symbol == name);

    private static bool Mentions(SyntaxNode step, string name) =>
        step.SelfAndDescendants().Any(node => node.Kind is "NameDeclaration" or "NameReference" && node.Symbol == name) && (step.Kind == "MvExpandOperator" || Declares(step, name));

    private sealed class TracedComparer : IEqualityComparer<(SyntaxNode Table, string Column)>
    {
        public static TracedComparer Instance { get; } = new();

        public bool Equals((SyntaxNode Table, string Column) x, (SyntaxNode Table, string Column) y) => ReferenceEquals(x.Table, y.Table) && x.Column == y.Column;

        public int GetHashCode((SyntaxNode Table, string Column) pair) => HashCode.Combine(RuntimeHelpers.GetHashCode(pair.Table), pair.Column);
    }
}
