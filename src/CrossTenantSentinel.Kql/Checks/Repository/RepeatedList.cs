using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Canonical;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Checks.Repository;

/// <summary>A list that is written out in many queries.</summary>
public sealed class RepeatedList : QueryComparingCheck
{
    /// <summary>CTS3504.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3504",
        Title = "List written out in many queries",
        Why = "Whoever adds a value has to find all of them.",
        Instead = "Keep the list in a watchlist, in a function, or as one value that the queries share.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    private const int FewestValues = 3;
    private const int FewestQueries = 4;

    /// <inheritdoc/>
    public override IEnumerable<Fact> Gather(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Syntax.OfKind("JsonArrayExpression", "ExpressionList")
            .Select(list => (List: list, Texts: (List<string?>)[.. list.Elements().Select(element => element.StringValue)]))
            .Where(pair => pair.Texts.Count >= FewestValues && !pair.Texts.Contains(null))
            .Select(pair => Fact(query.Owner, CanonicalQuery.HashOf(string.Join('\n', pair.Texts.Order(StringComparer.Ordinal))), query.At(pair.List), string.Join(", ", pair.Texts.Take(FewestValues))))
            .DistinctBy(fact => fact.Value);
    }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(IReadOnlyList<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts
            .GroupBy(fact => fact.Value)
            .Select(same => (First: same.First(), Queries: same.Select(fact => fact.Content).Distinct(StringComparer.Ordinal).Count()))
            .Where(list => list.Queries >= FewestQueries)
            .Select(list => Kind.At(list.First.At, $"The list {list.First.Detail}, ... is written out in {list.Queries} queries.") with { Content = list.First.Content });
    }
}
