using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Mutations.Kinds;

/// <summary>A text that is folded to one case is taken as it is.</summary>
public sealed class KeepCase : QueryMutation
{
    /// <inheritdoc/>
    public override string Name => "keep-case";

    /// <inheritdoc/>
    public override IEnumerable<QueryMutant> Of(BoundQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Syntax.OfKind("FunctionCallExpression")
            .Where(call => call.Symbol is "tolower" or "toupper" && call.Arguments().Count == 1)
            .Select(call => Replace(call, $"({call.Arguments()[0].Text(query.Text)})"));
    }
}
