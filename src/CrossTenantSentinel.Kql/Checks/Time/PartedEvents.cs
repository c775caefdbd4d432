using System.Collections.Immutable;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.Checks.Lookback;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;
using CrossTenantSentinel.Limits;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Kql.Checks.Time;

/// <summary>Two events that belong together, of which no run sees both.</summary>
public sealed class PartedEvents : QueryCheck
{
    /// <summary>CTS3207.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3207",
        Title = "Events that no run sees together",
        Why = "The query joins events that lie up to some span apart. A run sees the rows of its lookback (queryPeriod) only: where that is shorter than the span and the time between two runs (queryFrequency) together, pairs that lie across the beginning of a run's rows are found by no run.",
        Instead = "Look back for the span and the frequency together, and let the later event be one of the last run's time alone, so that no pair alerts twice.",
        Severity = FindingSeverity.Note,
    };

    private static readonly string[] Comparisons = ["LessThanExpression", "LessThanOrEqualExpression", "BetweenExpression"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Rule is not { Kind: RuleKind.Scheduled, Period: { } period, Frequency: { } frequency } || RuleDuration.Of(period) is not { } lookback || RuleDuration.Of(frequency) is not { } every
            || query.Bound.HasErrors || !query.Syntax.OfKind("JoinOperator", "LookupOperator").Any())
            yield break;
        HashSet<string> times = RowTime.NamesIn(query.Bound.Tree);
        TimeEvaluator evaluator = new(query.Text, ImmutableDictionary<string, TimeValue>.Empty);
        foreach (SyntaxNode comparison in query.Syntax.OfKind(Comparisons))
        {
            if (!IsBetweenRows(comparison.Children[0].WithoutParentheses(), times) || Most(comparison) is not { } most
                || evaluator.Evaluate(LetScope.ValueOf(query.Syntax, most)) is not TimeValue.Duration { Value: var span } || span <= TimeSpan.Zero || lookback >= span + every)
                continue;
            Finding finding = Kind.At(
                query.At(comparison),
                $"The events lie up to {Duration.Of(span)} apart and a run each {Duration.Of(every)} sees {Duration.Of(lookback)}: {(lookback < span ? "those further apart are never seen together" : "pairs across the beginning of a run are lost")}.",
                span + every <= SentinelLimits.LongestSchedule ? $"Set queryPeriod to {Duration.Of(span + every)} or more." : null);
            yield return lookback < span ? finding with { Severity = FindingSeverity.Warning } : finding;
        }
    }

    /// <summary>The time from one column that says when a row happened to another.</summary>
    private static bool IsBetweenRows(SyntaxNode node, HashSet<string> times) =>
        node.Kind == "SubtractExpression" && TimeEvaluator.Operands(node) is [var later, var earlier]
        && IsRowTime(later, times) && IsRowTime(earlier, times) && later.Symbol != earlier.Symbol;

    private static bool IsRowTime(SyntaxNode node, HashSet<string> times) =>
        node is { Kind: "NameReference", SymbolKind: SymbolKind.Column, ResultType: "datetime", Symbol: { } name } && (times.Contains(name) || times.Contains(name.TrimEnd('1')));

    private static SyntaxNode? Most(SyntaxNode comparison) => comparison.Kind != "BetweenExpression"
        ? comparison.Children.Count > 2 ? comparison.Children[2] : null
        : comparison.Find("ExpressionCouple") is { } couple && TimeEvaluator.Operands(couple) is [_, var to] ? to : null;
}
