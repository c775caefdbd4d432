using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.Checks.Lookback;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Kql.Checks.Time;

/// <summary>New rows that are looked for among old ones, which they are themselves among.</summary>
public sealed class OverlappingHistory : QueryCheck
{
    /// <summary>CTS3202.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3202",
        Title = "Recent rows are part of their own history",
        Why = "What is new is found by excluding what the history has. Rows that belong to both spans of time exclude themselves and never alert.",
        Instead = "End the history where the recent span begins: between (ago(14d) .. ago(1d)) for history, > ago(1d) for recent rows.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Bound.HasErrors)
            yield break;
        foreach ((SyntaxNode recent, SyntaxNode history, SyntaxNode at) in Exclusions(query))
        {
            if (Overlap(query, recent, history) is { } message)
                yield return Kind.At(query.At(at), message);
        }
    }

    private static IEnumerable<(SyntaxNode Recent, SyntaxNode History, SyntaxNode At)> Exclusions(CheckedQuery query)
    {
        foreach (SyntaxNode join in query.Syntax.OfKind("JoinOperator"))
        {
            if (query.Syntax.ParentOf(join) is not { Kind: "PipeExpression" } pipe || StepColumns.RightOf(join) is not { } right)
                continue;
            // Keys of the same name on both sides, so that a row of both spans finds itself.
            bool isPlain = join.Find("JoinOnClause")?.Elements().All(key => key.Kind == "NameReference" || IsSameName(key, query.Text)) == true;
            string kind = StepColumns.JoinKind(join, query.Text);
            if (isPlain && kind is "leftanti" or "anti" or "leftantisemi")
                yield return (pipe.Children[0], right, join.Children[0]);
            else if (isPlain && kind is "rightanti" or "rightantisemi")
                yield return (right, pipe.Children[0], join.Children[0]);
        }

        QueryFlow flow = QueryFlow.Of(query.Bound);
        foreach (SyntaxNode exclusion in query.Syntax.OfKind("NotInExpression", "NotInCsExpression"))
        {
            if (exclusion.Children is [{ Kind: "NameReference" } column, _, { Kind: "ExpressionList" } list, ..] && list.Elements() is [{ ResultType: "table" } history]
                && PipeAround(query, exclusion) is { } pipe && IsListOf(flow.PipelineOf(history), column, query.Text))
            {
                yield return (pipe, history, exclusion);
            }
        }
    }

    /// <summary>The rows that a filter excludes from, the filter included.</summary>
    private static SyntaxNode? PipeAround(CheckedQuery query, SyntaxNode condition)
    {
        SyntaxNode? node = condition;
        while (node is not null and not { Kind: "FilterOperator" })
            node = node.Kind is "NotInExpression" or "NotInCsExpression" or "AndExpression" or "ParenthesizedExpression" ? query.Syntax.ParentOf(node) : null;
        return node is null || query.Syntax.ParentOf(node) is not { Kind: "PipeExpression" } pipe ? null : pipe;
    }

    /// <summary>Whether the history is a list of the values of one column, the very one that is looked up in it.</summary>
    private static bool IsListOf(Pipeline history, SyntaxNode column, string query) =>
        history.Steps is [.., var last] && last.Kind switch
        {
            "DistinctOperator" or "ProjectOperator" => last.Elements(),
            "SummarizeOperator" => StepColumns.GroupedBy(last),
            _ => [],
        } is [{ Kind: "NameReference" } only, ..] && only.Text(query) == column.Text(query);

    private static bool IsSameName(SyntaxNode key, string query) =>
        key.Kind == "EqualExpression" && key.Children[0].Text(query).Replace("$left.", "", StringComparison.Ordinal) == key.Children[^1].Text(query).Replace("$right.", "", StringComparison.Ordinal);

    private static string? Overlap(CheckedQuery query, SyntaxNode recent, SyntaxNode history)
    {
        QueryFlow flow = QueryFlow.Of(query.Bound);
        Pipeline fresh = flow.PipelineOf(recent);
        Pipeline old = flow.PipelineOf(history);
        if (fresh.Table is null || fresh.Table != old.Table || !old.Steps.All(step => step.Kind is "FilterOperator" or "ExtendOperator" or "ProjectOperator" or "SummarizeOperator" or "DistinctOperator"))
            return null;
        IReadOnlyList<Reach> reaches = ReachWalker.Of(query.Bound).Reaches;
        List<Reach> newBounds = BoundsOf(fresh, reaches);
        List<Reach> oldBounds = BoundsOf(old, reaches);
        TimeSpan? begins = newBounds.Where(reach => reach.Side == ReachSide.Oldest).Select(reach => (TimeSpan?)reach.Back).Min() ?? LookbackOf(query);
        TimeSpan ends = oldBounds.Where(reach => reach.Side == ReachSide.Newest).Select(reach => reach.Back).DefaultIfEmpty(TimeSpan.Zero).Max();
        if (begins is not { } start || start <= ends || oldBounds.Any(reach => reach.Side == ReachSide.Unknown) || HasUnreadTime(old, oldBounds, query) || !IsNoStricter(old, fresh, reaches, query.Text))
            return null;
        return ends == TimeSpan.Zero
            ? $"The history reaches up to now, so every row of the last {Duration.Of(start)} is found in it: nothing is ever new."
            : $"The history ends {Duration.Of(ends)} before now and the recent rows begin {Duration.Of(start)} before now: rows between are in both and never alert.";
    }

    private static TimeSpan? LookbackOf(CheckedQuery query) => query.Rule is { Kind: RuleKind.Scheduled, Period: { } period } ? RuleDuration.Of(period) : null;

    private static List<Reach> BoundsOf(Pipeline pipeline, IReadOnlyList<Reach> reaches) =>
        [.. reaches.Where(reach => pipeline.Steps.Any(step => step.Start <= reach.Node.Start && reach.Node.End <= step.End))];

    /// <summary>Whether the history is bounded by a time that cannot be worked out here.</summary>
    private static bool HasUnreadTime(Pipeline old, List<Reach> bounds, CheckedQuery query)
    {
        HashSet<string> times = RowTime.NamesIn(query.Bound.Tree);
        return old.Steps.Where(step => step.Kind == "FilterOperator").SelectMany(Parts)
            .Any(part => RowTime.IsMentionedIn(part, times) && !bounds.Any(bound => part.Start <= bound.Node.Start && bound.Node.End <= part.End));
    }

    /// <summary>Whether each condition of the history is one of the recent rows, too, time aside.</summary>
    private static bool IsNoStricter(Pipeline old, Pipeline recent, IReadOnlyList<Reach> reaches, string query)
    {
        HashSet<string> known = [.. recent.Steps.Where(step => step.Kind == "FilterOperator").SelectMany(Parts).Select(part => Normal(part, query))];
        return old.Steps.Where(step => step.Kind == "FilterOperator").SelectMany(Parts)
            .Where(part => !reaches.Any(reach => part.Start <= reach.Node.Start && reach.Node.End <= part.End))
            .All(part => known.Contains(Normal(part, query)));
    }

    private static string Normal(SyntaxNode part, string query) => string.Concat(part.Text(query).Where(character => !char.IsWhiteSpace(character)));

    private static IEnumerable<SyntaxNode> Parts(SyntaxNode filter)
    {
        Stack<SyntaxNode> open = new([filter.Children[^1]]);
        while (open.TryPop(out SyntaxNode? node))
        {
            SyntaxNode inner = node.WithoutParentheses();
            if (inner.Kind != "AndExpression")
            {
                yield return inner;
                continue;
            }

            open.Push(inner.Children[^1]);
            open.Push(inner.Children[0]);
        }
    }
}
