using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Kql.Checks.Lookback;

/// <summary>A query that asks for rows older than its rule looks back: one finding for each rule, about the worst that is lost.</summary>
public sealed class LookbackExceeded : QueryCheck
{
    /// <summary>From here on a lookback is long on purpose: Sentinel then allows a run each hour at most.</summary>
    private static readonly TimeSpan LongLookback = TimeSpan.FromDays(2);

    /// <summary>CTS2020.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS2020",
        Title = "Query reaches back further than its rule",
        Why = "Sentinel gives a scheduled rule only the rows of its lookback (queryPeriod) and cuts off the rest without a word: a baseline gets shorter than it reads, and old behaviour looks new.",
        Instead = "Raise the lookback (at most 14 days), or shorten the time span in the query.",
    };

    /// <summary>CTS2021.</summary>
    public static readonly FindingKind Rounded = new()
    {
        Code = "CTS2021",
        Title = "Rounding may reach back further than the rule",
        Why = "startofday and bin move an instant back by up to their size: the oldest part of the first bin is cut off.",
        Instead = "Shorten the time span by one bin, or raise the lookback.",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS3200.</summary>
    public static readonly FindingKind Fewer = new()
    {
        Code = "CTS3200",
        Title = "Rows to match or count are older than the rule looks back",
        Why = "The lookback (queryPeriod) bounds every table of the query, also the one that rows are matched with: indicators, identities and devices that were written before it are not found, and counts reach no further.",
        Instead = "Raise the lookback (at most 14 days) and bound the events by a filter of their own, or take the reference data from a watchlist.",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS3201.</summary>
    public static readonly FindingKind Wider = new()
    {
        Code = "CTS3201",
        Title = "Time filter wider than the lookback",
        Why = "The rule sees only the rows of its lookback (queryPeriod): a filter that allows older ones has no effect, and whoever reads the query expects more than the rule does. Rows that only add columns to others are missing more often than it seems.",
        Instead = "Drop the filter, or raise the lookback when older rows matter.",
        Severity = FindingSeverity.Note,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Rule is not { Kind: RuleKind.Scheduled, Period: { } period } || RuleDuration.Of(period) is not { } lookback)
            return [];
        IReadOnlyList<Reach> reaches = ReachWalker.Of(query.Bound).Reaches;
        RowsRoles roles = new(query.Bound, reaches);
        List<(Reach Reach, FindingKind Kind)> beyond =
        [
            .. reaches.Where(reach => reach.Back > lookback)
                .GroupBy(reach => (reach.Node.Start, reach.Node.Length))
                .Select(same => same.MaxBy(reach => reach.Back)!)
                .Select(reach => (reach, KindOf(roles.Of(reach), lookback))),
        ];
        if (beyond.Count > 0)
            return [Worst(query, beyond, lookback)];
        return reaches.Where(reach => reach.Back + reach.Rounding > lookback && reach.Side != ReachSide.Newest)
            .OrderByDescending(reach => reach.Back + reach.Rounding)
            .Take(1)
            .Select(reach => Rounded.At(query.At(reach.Node), $"This may reach back up to {Duration.Of(reach.Back + reach.Rounding)}, but the rule looks back only {Duration.Of(lookback)}."));
    }

    private static FindingKind KindOf(RowsRole role, TimeSpan lookback) => role switch
    {
        RowsRole.History => Kind,
        _ when lookback >= LongLookback => Kind,
        RowsRole.LookedUp or RowsRole.Aggregated => Fewer,
        _ => Wider,
    };

    private static Finding Worst(CheckedQuery query, List<(Reach Reach, FindingKind Kind)> beyond, TimeSpan lookback)
    {
        FindingKind worst = new[] { Kind, Fewer, Wider }.First(kind => beyond.Any(one => one.Kind == kind));
        Reach longest = beyond.Where(one => one.Kind == worst).MaxBy(one => one.Reach.Back).Reach;
        string others = beyond.Count == 1 ? "" : $" The same holds for {beyond.Count - 1} more {(beyond.Count == 2 ? "place" : "places")} in the query.";
        string back = Duration.Of(longest.Back);
        string seen = Duration.Of(lookback);
        bool isEmpty = beyond.Any(one => one.Kind == Kind && one.Reach.Side == ReachSide.Newest);
        string message = worst == Kind
            ? $"This reaches back {back}, but the rule looks back only {seen}: the rows before that are missing.{(isEmpty ? " Nothing of these rows is left." : "")}{others}"
            : worst == Fewer
                ? $"These rows may be up to {back} old, but the rule looks back only {seen}: older ones are neither matched nor counted.{others}"
                : $"This allows rows up to {back} old, but the rule looks back only {seen}: older ones are not seen, and the filter has no effect.{others}";
        return worst.At(query.At(longest.Node), message);
    }
}
