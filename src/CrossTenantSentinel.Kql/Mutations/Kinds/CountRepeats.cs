using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Mutations.Kinds;

/// <summary>What counts different values counts repeated ones, too.</summary>
public sealed class CountRepeats : QueryMutation
{
    /// <inheritdoc/>
    public override string Name => "count-repeats";

    /// <inheritdoc/>
    public override IEnumerable<QueryMutant> Of(BoundQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        foreach (SyntaxNode call in query.Syntax.OfKind("FunctionCallExpression"))
        {
            IReadOnlyList<SyntaxNode> arguments = call.Arguments();
            if (call.Symbol is "dcount" or "count_distinct")
                yield return Replace(call, "count()");
            else if (call.Symbol is "dcountif" or "count_distinctif" && arguments.Count > 1)
                yield return Replace(call, $"countif({arguments[1].Text(query.Text)})");
        }
    }
}
