using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Mutations.Kinds;

/// <summary>A union leaves the rows of one of its legs out; the leg stays for its columns.</summary>
public sealed class DropLeg : QueryMutation
{
    /// <inheritdoc/>
    public override string Name => "drop-leg";

    /// <inheritdoc/>
    public override IEnumerable<QueryMutant> Of(BoundQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Syntax.OfKind("UnionOperator")
            .SelectMany(union => union.Elements())
            .Where(leg => leg.ResultType == "table")
            .Select(leg => Replace(leg, $"({leg.Text(query.Text)} | where false)"));
    }
}
