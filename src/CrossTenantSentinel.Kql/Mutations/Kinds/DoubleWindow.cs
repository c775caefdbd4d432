using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Mutations.Kinds;

/// <summary>A span of time is twice as long.</summary>
public sealed class DoubleWindow : QueryMutation
{
    /// <summary>What it is called.</summary>
    public const string MutationName = "double-window";

    /// <inheritdoc/>
    public override string Name => MutationName;

    /// <inheritdoc/>
    public override IEnumerable<QueryMutant> Of(BoundQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Syntax.OfKind("TimespanLiteralExpression")
            .Where(span => span.Text(query.Text).Any(character => character is >= '1' and <= '9'))
            .Select(span => Replace(span, $"(2 * {span.Text(query.Text)})"));
    }
}
