using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Lookback;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Kql.Checks.Time;

/// <summary>A near-real-time rule that asks for history, or filters by time.</summary>
public sealed class NearRealTimeWindow : QueryCheck
{
    /// <summary>CTS3209.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3209",
        Title = "History in a near-real-time rule",
        Why = "A near-real-time rule runs every minute on the rows ingested in the minute before: history that its query compares them with is not there, and everything looks new.",
        Instead = "Make it a scheduled rule, or take the history from a watchlist.",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS3210.</summary>
    public static readonly FindingKind Filter = new()
    {
        Code = "CTS3210",
        Title = "Time filter in a near-real-time rule",
        Why = "A near-real-time rule runs on the rows ingested in the minute before, by their time of ingestion: a filter by time does nothing for rows in time, and drops those that arrive late.",
        Instead = "Drop the filter.",
        Severity = FindingSeverity.Note,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Rule is not { Kind: RuleKind.NearRealTime })
            yield break;
        IReadOnlyList<Reach> reaches = ReachWalker.Of(query.Bound).Reaches;
        RowsRoles roles = new(query.Bound, reaches);
        if (reaches.Where(reach => reach.Back > TimeSpan.Zero && roles.Of(reach) == RowsRole.History).MaxBy(reach => reach.Back) is { } history)
            yield return Kind.At(query.At(history.Node), $"This reaches back {Duration.Of(history.Back)}; a near-real-time rule sees the rows of about a minute.");
        else if (reaches.Where(reach => reach.Side == ReachSide.Oldest && reach.Back > TimeSpan.Zero).MaxBy(reach => reach.Back) is { } filter)
            yield return Filter.At(query.At(filter.Node), $"This keeps rows of the last {Duration.Of(filter.Back)}; a near-real-time rule sees the rows of about a minute, as they are ingested.");
    }
}
