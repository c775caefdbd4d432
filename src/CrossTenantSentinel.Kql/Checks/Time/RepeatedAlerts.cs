using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Lookback;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Kql.Checks.Time;

/// <summary>A rule that looks at each event several times and alerts each time.</summary>
public sealed class RepeatedAlerts : QueryCheck
{
    private static readonly HashSet<string> Taking =
    [
        "SummarizeOperator", "JoinOperator", "LookupOperator", "DistinctOperator", "MakeSeriesOperator", "TopOperator", "EvaluateOperator", "InvokeOperator", "PartitionOperator", "ScanOperator", "TopNestedOperator", "CountOperator",
    ];

    /// <summary>CTS3206.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3206",
        Title = "Event that alerts several times",
        Why = "The lookback (queryPeriod) is longer than the time between two runs (queryFrequency) and the query takes no rows together: each event is found by several runs, and each raises an alert.",
        Instead = "Make both equal, or bound the rows by ingestion_time() > ago(frequency) and let the lookback be longer for late rows.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Rule is not { Kind: RuleKind.Scheduled, Period: { } period, Frequency: { } frequency } rule || RuleDuration.Of(period) is not { } lookback || RuleDuration.Of(frequency) is not { } every
            || every <= TimeSpan.Zero || query.Bound.HasErrors || rule.SuppressionEnabled is { Text: not "false" } || rule.TriggerThreshold is { Text: not "0" })
            yield break;
        if (query.Syntax.All.Any(node => Taking.Contains(node.Kind) || node is { Kind: "FunctionCallExpression", SymbolKind: SymbolKind.UserFunction } || IsOtherTime(node)))
            yield break;
        IReadOnlyList<Reach> reaches = ReachWalker.Of(query.Bound).Reaches;
        if (reaches.Any(reach => reach.Side != ReachSide.Oldest))
            yield break;
        TimeSpan window = reaches.Select(reach => reach.Back + reach.Rounding).Append(lookback).Min();
        // Twice is what rules do that make room for late rows.
        int times = (int)Math.Round(window / every);
        if (times > 2)
            yield return Kind.At(period.At, $"Each event is in the rows of {times} runs ({Duration.Of(window)} of rows, a run each {Duration.Of(every)}) and alerts {times} times.");
    }

    private static bool IsOtherTime(SyntaxNode node) => node is { Kind: "FunctionCallExpression", Symbol: "datetime_diff" or "ingestion_time" or "now" };
}
