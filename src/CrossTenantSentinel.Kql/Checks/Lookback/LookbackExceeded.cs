using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Kql.Checks.Lookback;

/// <summary>A query that asks for rows older than its rule looks back.</summary>
public sealed class LookbackExceeded : QueryCheck
{
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

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        if (query.Rule is not { Kind: RuleKind.Scheduled, Period: { } period } || RuleDuration.Of(period) is not { } lookback)
            return [];
        return new ReachWalker(query.Bound).Reaches
            .Where(reach => reach.Back + reach.Rounding > lookback)
            .GroupBy(reach => (reach.Node.Start, reach.Node.Length))
            .Select(same => same.MaxBy(reach => reach.Back)!)
            .Select(reach => reach.Back > lookback
                ? Kind.At(query.At(reach.Node.Start, reach.Node.Length), $"This reaches back {Duration.Of(reach.Back)}, but the rule looks back only {Duration.Of(lookback)}.")
                : Rounded.At(query.At(reach.Node.Start, reach.Node.Length), $"This may reach back up to {Duration.Of(reach.Back + reach.Rounding)}, but the rule looks back only {Duration.Of(lookback)}."));
    }
}
