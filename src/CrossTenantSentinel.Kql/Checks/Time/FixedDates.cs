using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.Checks.Lookback;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Kql.Checks.Time;

/// <summary>A rule that looks at rows up to a fixed date only.</summary>
public sealed class FixedDates : QueryCheck
{
    /// <summary>CTS3211.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3211",
        Title = "Rule that ends at a fixed date",
        Why = "A rule runs again and again on new rows; after the date none of them passes, and it never alerts again.",
        Instead = "Use ago() and now(), or nothing: the lookback bounds the rows.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Rule is not { Kind: RuleKind.Scheduled or RuleKind.NearRealTime })
            yield break;
        QueryFlow flow = QueryFlow.Of(query.Bound);
        foreach (SyntaxNode condition in query.Syntax.OfKind("LessThanExpression", "LessThanOrEqualExpression", "GreaterThanExpression", "GreaterThanOrEqualExpression", "BetweenExpression"))
        {
            (SyntaxNode? tested, SyntaxNode? end) = condition.Kind switch
            {
                "BetweenExpression" => (condition.Children[0], condition.Children[^1] is { Kind: "ExpressionCouple" } couple && TimeEvaluator.Operands(couple) is [_, var last] ? last : null),
                "LessThanExpression" or "LessThanOrEqualExpression" => (condition.Children[0], condition.Children[^1]),
                _ => (condition.Children[^1], condition.Children[0]),
            };
            bool isInFilter = query.Syntax.AncestorsOf(condition).TakeWhile(above => above.Kind is not "FunctionCallExpression" and not "OrExpression").Any(above => above.Kind == "FilterOperator");
            if (isInFilter && end is not null && tested is { Kind: "NameReference", Symbol: "TimeGenerated" or "Timestamp" } && IsDate(flow.LetOf(end) is { } let ? QueryFlow.ValueOf(let) : end, query.Text))
                yield return Kind.At(query.At(end), "No row of a later date passes.");
        }
    }

    private static bool IsDate(SyntaxNode node, string query) => node.Kind == "DateTimeLiteralExpression" && node.Text(query).Any(char.IsAsciiDigit);
}
