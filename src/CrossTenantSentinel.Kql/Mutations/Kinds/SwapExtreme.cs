using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Mutations.Kinds;

/// <summary>The first is taken for the last, the smallest for the largest.</summary>
public sealed class SwapExtreme : QueryMutation
{
    private static readonly Dictionary<string, string> Others = new[] { ("arg_max", "arg_min"), ("max", "min"), ("maxif", "minif"), ("max_of", "min_of") }
        .SelectMany(pair => new[] { (From: pair.Item1, To: pair.Item2), (From: pair.Item2, To: pair.Item1) })
        .ToDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Name => "swap-extreme";

    /// <inheritdoc/>
    public override IEnumerable<QueryMutant> Of(BoundQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        foreach (SyntaxNode call in query.Syntax.OfKind("FunctionCallExpression"))
        {
            if (call is { Symbol: { } function, SymbolKind: SymbolKind.Function } && Others.TryGetValue(function, out string? other))
                yield return Replace(call, call.Children[0], other);
        }
    }
}
