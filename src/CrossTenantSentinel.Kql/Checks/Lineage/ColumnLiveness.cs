using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Checks.Lineage;

/// <summary>
/// Which columns are read after they are made, worked out from the result backwards. Where an operator's needs are not certain, it counts
/// as reading everything, so that a column that is called dead is dead.
/// </summary>
internal sealed class ColumnLiveness
{
    private const int DeepestNesting = 100;

    private readonly QueryFlow flow;
    private readonly string query;
    private readonly Dictionary<SyntaxNode, ColumnNames> neededOfLets = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SyntaxNode, ColumnNames> neededAfterJoins = new(ReferenceEqualityComparer.Instance);
    private readonly List<DeadColumn> dead = [];

    private ColumnLiveness(QueryFlow flow, IEnumerable<string>? result)
    {
        this.flow = flow;
        query = flow.Bound.Text;
        SyntaxNode? main = flow.Bound.Syntax.OfKind("ExpressionStatement").LastOrDefault();
        foreach (SyntaxNode other in flow.Bound.Syntax.OfKind("ExpressionStatement"))
        {
            if (other.Children.Count > 0)
                Pass(other.Children[0], other == main && result is not null ? ColumnNames.Of(result) : ColumnNames.All(), 0);
        }

        // Later statements use earlier ones, so that all uses of a name are known when its value's turn comes.
        foreach (SyntaxNode let in flow.Statements.Reverse())
        {
            SyntaxNode value = QueryFlow.ValueOf(let);
            SyntaxNode? body = value.Kind == "FunctionDeclaration" ? QueryFlow.BodyOf(value) : value;
            if (body is not null && flow.UsesOf(let).Count > 0)
                Pass(body, body.ResultType == "table" && neededOfLets.TryGetValue(let, out ColumnNames? needed) ? needed : ColumnNames.All(), 0);
        }
    }

    /// <summary>The columns that nothing reads and the result does not have, in order of position.</summary>
    public IReadOnlyList<DeadColumn> Dead => [.. dead.OrderBy(column => column.Name.Start)];

    /// <summary>What later operators and the result need, after each join and lookup.</summary>
    public IReadOnlyDictionary<SyntaxNode, ColumnNames> NeededAfterJoins => neededAfterJoins;

    /// <summary>Works it out for a query without errors.</summary>
    public static ColumnLiveness Of(BoundQuery bound) => new(QueryFlow.Of(bound), bound.IsOpen || bound.Result is not { Count: > 0 } result ? null : result.Select(column => column.Name));

    private void Pass(SyntaxNode expression, ColumnNames needed, int depth)
    {
        SyntaxNode node = expression;
        for (ColumnNames now = needed.Copy(); depth < DeepestNesting;)
        {
            switch (node.Kind)
            {
                case "ParenthesizedExpression":
                    node = node.Children[1];
                    continue;
                case "MaterializeExpression" when node.Children.LastOrDefault(child => child.ResultType is not null) is { } inner:
                    node = inner;
                    continue;
                case "PipeExpression":
                    now = Before(node.Children[^1], now, depth);
                    node = node.Children[0];
                    continue;
                case "UnionOperator":
                    PassLegs(node, now, depth);
                    return;
                case "NameReference" or "FunctionCallExpression" when flow.TabularValueOf(node) is not null:
                    Need(flow.LetOf(node.Kind == "NameReference" ? node : node.Children[0])!, now);
                    if (node.Kind == "FunctionCallExpression")
                        PassInner(node.Children[1], depth);
                    return;
                default:
                    PassInner(node, depth);
                    return;
            }
        }

        // Too deep to follow: everything below counts as needed, because nothing is recorded for it.
    }

    private void Need(SyntaxNode let, ColumnNames names)
    {
        if (neededOfLets.TryGetValue(let, out ColumnNames? known))
            known.Add(names);
        else
            neededOfLets[let] = names.Copy();
    }

    /// <summary>Tabular expressions within an operator or expression: all their columns count as needed.</summary>
    private void PassInner(SyntaxNode node, int depth)
    {
        foreach (SyntaxNode child in node.Children)
        {
            if (child.ResultType == "table" && child.Kind is "PipeExpression" or "ParenthesizedExpression" or "MaterializeExpression" or "UnionOperator" or "NameReference" or "FunctionCallExpression")
                Pass(child, ColumnNames.All(), depth + 1);
            else if (depth < DeepestNesting)
                PassInner(child, depth + 1);
        }
    }

    /// <summary>What must exist before an operator for what is needed after it.</summary>
    private ColumnNames Before(SyntaxNode step, ColumnNames after, int depth)
    {
        if (step.Kind is not ("JoinOperator" or "LookupOperator" or "UnionOperator"))
            PassInner(step, depth);
        switch (step.Kind)
        {
            case "FilterOperator" or "SortOperator" or "TopOperator" or "TakeOperator" or "SampleOperator" or "AsOperator" or "ProjectReorderOperator"
                or "MvExpandOperator" or "MvApplyOperator" or "ParseOperator" or "ParseWhereOperator" or "ParseKvOperator":
                after.Add(StepColumns.ReadBy(step));
                return after;
            case "ExtendOperator" or "SerializeOperator":
                Bury(step, after);
                foreach ((SyntaxNode name, _) in StepColumns.MadeBy(step))
                    after.Remove(name.Symbol!);
                after.Add(StepColumns.ReadBy(step));
                return after;
            case "ProjectOperator":
                Bury(step, after);
                return StepColumns.ReadBy(step);
            case "SummarizeOperator":
                Bury(step, after);
                return StepColumns.ReadBy(step);
            case "DistinctOperator" or "MakeSeriesOperator" or "SampleDistinctOperator" or "CountOperator":
                return StepColumns.ReadBy(step);
            case "ProjectAwayOperator":
                foreach (SyntaxNode name in step.Elements().Where(name => name is { Kind: "NameReference", Symbol: { } } && name.Find("WildcardedName") is null))
                    after.Remove(name.Symbol!);
                return after;
            case "ProjectRenameOperator":
                foreach (SyntaxNode item in step.Elements().Where(item => item.Kind == "SimpleNamedExpression" && item.Children[0].Symbol is not null))
                    after.Remove(item.Children[0].Symbol!);
                after.Add(StepColumns.ReadBy(step));
                return after;
            case "JoinOperator" or "LookupOperator":
                return BeforeJoin(step, after, depth);
            case "UnionOperator":
                return PassLegs(step, after, depth);
            default:
                return ColumnNames.All();
        }
    }

    /// <summary>A column whose type differs from leg to leg goes by its name and its type.</summary>
    private ColumnNames PassLegs(SyntaxNode union, ColumnNames after, int depth)
    {
        foreach (string name in after.IsOpen ? [] : after.Listed.ToArray())
        {
            if (name.LastIndexOf('_') is > 0 and var at && Enum.TryParse<KqlType>(name[(at + 1)..], ignoreCase: true, out _))
                after.Add(name[..at]);
        }

        foreach (SyntaxNode leg in union.Elements())
            Pass(leg, after, depth + 1);
        return after;
    }

    private ColumnNames BeforeJoin(SyntaxNode join, ColumnNames after, int depth)
    {
        neededAfterJoins[join] = after.Copy();
        ColumnNames keys = join.Find("JoinOnClause") is { } on ? StepColumns.ReadBy(on) : ColumnNames.All();
        string kind = StepColumns.JoinKind(join, query);
        ColumnNames right = StepColumns.KeepsLeftOnly(kind) ? ColumnNames.Of([]) : OfRight(after);
        right.Add(keys);
        if (StepColumns.RightOf(join) is { } side)
            Pass(side, right, depth + 1);
        ColumnNames left = StepColumns.KeepsRightOnly(kind) ? ColumnNames.Of([]) : after;
        left.Add(keys);
        return left;
    }

    /// <summary>A column of the right side whose name the left side has, too, goes by its name and a number.</summary>
    private static ColumnNames OfRight(ColumnNames after)
    {
        if (after.IsOpen)
            return ColumnNames.All();
        ColumnNames right = after.Copy();
        foreach (string name in after.Listed)
            right.Add(name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'));
        return right;
    }

    private void Bury(SyntaxNode step, ColumnNames after)
    {
        // An aggregate that stands alone may be there for the sake of the groups.
        if (step.Kind == "SummarizeOperator" && step.Elements().Count == 1)
            return;
        foreach ((SyntaxNode name, SyntaxNode value) in StepColumns.MadeBy(step))
        {
            bool isSelected = step.Kind == "ProjectOperator" && value.Kind is "NameReference" or "PathExpression";
            if (!isSelected && !after.Contains(name.Symbol!))
                dead.Add(new DeadColumn(step, name, value));
        }
    }
}
