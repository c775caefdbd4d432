using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Checks.Performance;

/// <summary>A join that leaves rows out because nobody said which kind it is.</summary>
public sealed class JoinWithoutKind : QueryCheck
{
    /// <summary>CTS3255.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3255",
        Title = "Join without kind",
        Why = "Without a kind it is innerunique: of the left rows with the same key one, any, is kept and the others are dropped. That is seldom meant, and counts come out too low.",
        Instead = "Write kind=inner, or kind=innerunique where that is meant.",
        Severity = FindingSeverity.Note,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        QueryFlow flow = QueryFlow.Of(query.Bound);
        foreach (SyntaxNode join in query.Syntax.OfKind("JoinOperator"))
        {
            if (join.Parameter(query.Text, "kind") is not null || query.Syntax.ParentOf(join) is not { Kind: "PipeExpression" } pipe)
                continue;
            // One row for each key: there is nothing to drop.
            bool isUnique = flow.PipelineOf(pipe.Children[0]) is { Steps: [.., { Kind: "SummarizeOperator" or "DistinctOperator" }] };
            if (!isUnique)
                yield return Kind.At(query.At(join.Children[0]), "Of left rows with the same key, this join keeps only one.") with { Origin = "KS508" };
        }
    }
}
