using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Mutations.Kinds;

/// <summary>Rows that stand for the same thing are no longer made one.</summary>
public sealed class DropDeduplication : QueryMutation
{
    /// <inheritdoc/>
    public override string Name => "drop-deduplication";

    /// <inheritdoc/>
    public override IEnumerable<QueryMutant> Of(BoundQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        IEnumerable<QueryMutant> distinct = query.Syntax.OfKind("DistinctOperator").Select(step => step.Elements() is [{ Kind: "StarExpression" }]
            ? Replace(step, "where true")
            : Replace(step, step.Children[0], "project"));
        return distinct.Concat(query.Syntax.OfKind("SummarizeOperator").Select(step => Of(step, query)).OfType<QueryMutant>());
    }

    private QueryMutant? Of(SyntaxNode step, BoundQuery query)
    {
        IReadOnlyList<SyntaxNode> aggregates = step.Children.Where(child => child.Kind == "List").Last().Elements();
        SyntaxNode? whole = aggregates.FirstOrDefault(aggregate => aggregate.Symbol is "arg_max" or "arg_min" or "take_any" && aggregate.Arguments() is [.., { Kind: "StarExpression" }]);
        if (whole is null || !step.TryFind("SummarizeByClause", out _))
            return null;
        if (aggregates.Count == 1)
            return Replace(step, "where true");
        // What else is summed up needs the step: each version gets a row of its own.
        return whole.Arguments() is [var order, _] ? Append(step, $", EachOfItsOwn = {order.Text(query.Text)}") : null;
    }
}
