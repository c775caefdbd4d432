using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Lineage;

/// <summary>An outer join of which nothing is read.</summary>
public sealed class UnreadJoin : QueryCheck
{
    /// <summary>CTS3322.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3322",
        Title = "Joined table of which nothing is read",
        Why = "A left outer join neither filters rows nor is any of its columns used: all it can do is to repeat rows, once for each match.",
        Instead = "Use a column of the joined table, filter by kind=inner, leftsemi or leftanti if that was meant, or delete the join.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        SyntaxNode[] joins =
        [
            .. query.Syntax.OfKind("JoinOperator", "LookupOperator").Where(join => StepColumns.JoinKind(join, query.Text) == "leftouter" && query.Syntax.ParentOf(join)?.Kind == "PipeExpression"),
        ];
        if (joins.Length == 0 || query.Bound.HasErrors || query.Bound.Result is null)
            yield break;
        ColumnLiveness liveness = ColumnLiveness.Of(query.Bound);
        KnownColumns known = new(QueryFlow.Of(query.Bound), query.Schema);
        foreach (SyntaxNode join in joins)
        {
            if (liveness.NeededAfterJoins.TryGetValue(join, out ColumnNames? needed) && !needed.IsOpen && known.Of(query.Syntax.ParentOf(join)!.Children[0]).IsSupersetOf(needed.Listed))
                yield return Kind.At(query.At(join.Children[0]), "No column of the joined table is read afterwards, and a left outer join does not filter.");
        }
    }
}
