using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Mutations;

/// <summary>An operator between two values gives way to another one.</summary>
public abstract class OperatorSwap : QueryMutation
{
    private protected abstract IReadOnlyDictionary<string, string> Swaps { get; }

    /// <inheritdoc/>
    public override IEnumerable<QueryMutant> Of(BoundQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        foreach (SyntaxNode comparison in query.Syntax.All)
        {
            if (comparison is { ResultType: "bool", Children: [_, var sign, _] }
                && Swaps.TryGetValue(sign.Text(query.Text), out string? other)
                && Applies(comparison)
                && query.Syntax.AncestorsOf(comparison).All(above => above.Kind != "JoinOnClause"))
            {
                yield return Replace(comparison, sign, other);
            }
        }
    }

    private protected virtual bool Applies(SyntaxNode comparison) => true;

    /// <summary>A table of swaps, and those of the negated operators, which begin with an exclamation mark.</summary>
    private protected static Dictionary<string, string> WithNegations(params IEnumerable<(string From, string To)> swaps) => swaps
        .SelectMany(swap => new[] { swap, ("!" + swap.From, "!" + swap.To) })
        .ToDictionary(StringComparer.Ordinal);
}
