using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Mutations.Kinds;

/// <summary>One of several conditions of which any suffices is left out.</summary>
public sealed class DropAlternative : QueryMutation
{
    /// <inheritdoc/>
    public override string Name => "drop-alternative";

    /// <inheritdoc/>
    public override IEnumerable<QueryMutant> Of(BoundQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Syntax.OfKind("OrExpression")
            .SelectMany(or => new[] { or.Children[0], or.Children[2] })
            .Where(condition => condition.WithoutParentheses().Kind != "OrExpression")
            .Select(condition => Replace(condition, "false"));
    }
}
