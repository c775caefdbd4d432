using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Kql.Checks;

/// <summary>A query that yields no table.</summary>
public sealed class NoTabularResult : QueryCheck
{
    /// <summary>CTS2005.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS2005",
        Title = "Query without tabular result",
        Why = "A rule alerts on rows: a query that ends with a let statement or yields no columns can not raise an alert. Azure-Sentinel's validation does not look.",
        Instead = "End the query with a tabular expression.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        if (!query.Bound.HasErrors && query.Bound.Result is null or [])
            yield return Kind.At(query.At(0, query.Text.Length), "The query yields no table.");
    }
}
