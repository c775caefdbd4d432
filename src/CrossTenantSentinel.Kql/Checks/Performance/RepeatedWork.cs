using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Performance;

/// <summary>A costly <c>let</c> that runs as often as it is used.</summary>
public sealed class RepeatedWork : QueryCheck
{
    /// <summary>CTS3258.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3258",
        Title = "Summary that is worked out several times",
        Why = "A let is a name, not a result: each use runs it again.",
        Instead = "Wrap its value in materialize().",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        QueryFlow flow = QueryFlow.Of(query.Bound);
        foreach (SyntaxNode let in flow.Statements)
        {
            SyntaxNode value = QueryFlow.ValueOf(let);
            int uses = flow.UsesOf(let).Count;
            if (uses > 1 && value is { ResultType: "table", Kind: "PipeExpression" } && value.SelfAndDescendants().Any(node => node.Kind is "SummarizeOperator" or "JoinOperator" or "MakeSeriesOperator"))
                yield return Kind.At(query.At(let.Children[1]), $"{QueryFlow.NameOf(let)} runs {uses} times.");
        }
    }
}
