using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Mutations.Kinds;

/// <summary>A join or lookup keeps other rows.</summary>
public sealed class ChangeJoin : QueryMutation
{
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["inner"] = "leftouter",
        ["innerunique"] = "inner",
        ["leftouter"] = "inner",
        ["rightouter"] = "inner",
        ["fullouter"] = "leftouter",
        ["leftanti"] = "leftsemi",
        ["anti"] = "leftsemi",
        ["leftantisemi"] = "leftsemi",
        ["leftsemi"] = "leftanti",
        ["rightanti"] = "rightsemi",
        ["rightsemi"] = "rightanti",
    };

    /// <inheritdoc/>
    public override string Name => "change-join";

    /// <inheritdoc/>
    public override IEnumerable<QueryMutant> Of(BoundQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        foreach (SyntaxNode join in query.Syntax.OfKind("JoinOperator", "LookupOperator"))
        {
            if (join.Parameter(query.Text, "kind") is { } kind && Others.TryGetValue(kind.Text(query.Text), out string? other))
                yield return new QueryMutant(Name, new(join.Start, kind.End - join.Start), kind.Range(), other);
        }
    }
}
