using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Data;

/// <summary>Tables that exist only where user and entity behaviour analytics is on.</summary>
public sealed class OptionalTables : QueryComparingCheck
{
    private static readonly HashSet<string> Analytics = ["IdentityInfo", "BehaviorAnalytics", "UserAccessAnalytics", "UserPeerAnalytics", "Anomalies"];

    /// <summary>CTS3310.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3310",
        Title = "Table that not every workspace has",
        Why = "It exists where Sentinel's user and entity behaviour analytics (UEBA) is on. Elsewhere the deployment of the rule fails.",
        Instead = "State it as a prerequisite.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <inheritdoc/>
    public override IEnumerable<Fact> Gather(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Rule is null ? [] : query.Bound.References
            .Where(reference => reference.Kind == SymbolKind.Table && Analytics.Contains(reference.Name) && query.Writes(reference))
            .DistinctBy(reference => reference.Name)
            .Select(reference => Fact(query.Owner, reference.Name, query.At(reference.Start, reference.Length)));
    }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(IReadOnlyList<Fact> facts) => facts
        .Select(fact => Kind.At(fact.At, $"{fact.Value} exists only where UEBA is on.") with { Content = fact.Content, Cause = $"Table {fact.Value}" });
}
