using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Data;

/// <summary>A join with <c>IdentityInfo</c> that repeats rows.</summary>
public sealed class RepeatedIdentities : QueryCheck
{
    /// <summary>CTS3309.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3309",
        Title = "Join with every version of an identity",
        Why = "IdentityInfo gets a row whenever an identity changes, and all of them anew every 14 days: a join repeats each event once for each row of its user, with values that no longer hold.",
        Instead = "Keep the latest row first: IdentityInfo | summarize arg_max(TimeGenerated, *) by AccountObjectId.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (!query.Bound.Tables.Contains("IdentityInfo", StringComparer.Ordinal))
            yield break;
        QueryFlow flow = QueryFlow.Of(query.Bound);
        foreach (SyntaxNode join in query.Syntax.OfKind("JoinOperator", "LookupOperator"))
        {
            string kind = StepColumns.JoinKind(join, query.Text);
            if (kind is not ("inner" or "leftouter" or "innerunique") || StepColumns.RightOf(join) is not { } right)
                continue;
            Pipeline identities = flow.PipelineOf(right);
            bool isReduced = identities.Steps.Any(step => step.Kind is "SummarizeOperator" or "DistinctOperator" or "TakeOperator" or "TopOperator" or "PartitionOperator" or "EvaluateOperator");
            if (identities.Table == "IdentityInfo" && !isReduced && !IsReducedAfter(join, query))
                yield return Kind.At(query.At(right), "These are all rows of each identity, not its latest.");
        }
    }

    /// <summary>Whether rows are taken together after the join, which undoes the repetition where nothing is counted.</summary>
    private static bool IsReducedAfter(SyntaxNode join, CheckedQuery query) => query.Syntax.AncestorsOf(join)
        .Where(above => above.Kind == "PipeExpression")
        .Any(pipe => pipe.Children[^1] is { Kind: "DistinctOperator" } or { Kind: "SummarizeOperator" } && pipe.Children[^1].Start > join.End
            && !pipe.Children[^1].SelfAndDescendants().Any(node => node is { Kind: "FunctionCallExpression", Symbol: "count" or "sum" or "countif" or "avg" or "make_list" }));
}
