using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Mutations.Kinds;

/// <summary>A condition among several, or the only one of a filter, is left out.</summary>
public sealed class DropCondition : QueryMutation
{
    /// <inheritdoc/>
    public override string Name => "drop-condition";

    /// <inheritdoc/>
    public override IEnumerable<QueryMutant> Of(BoundQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        IEnumerable<SyntaxNode> filters = query.Syntax.OfKind("FilterOperator").Select(filter => filter.Children[^1]);
        IEnumerable<SyntaxNode> sides = query.Syntax.OfKind("AndExpression").SelectMany(and => new[] { and.Children[0], and.Children[2] });
        return filters.Concat(sides)
            .Where(condition => condition.WithoutParentheses().Kind != "AndExpression")
            .Select(condition => Replace(condition, "true"));
    }
}
