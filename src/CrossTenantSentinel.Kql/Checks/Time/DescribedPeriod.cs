using System.Globalization;
using System.Text.RegularExpressions;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Lookback;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Kql.Checks.Time;

/// <summary>A description that promises a span of time which neither schedule nor query knows.</summary>
public sealed partial class DescribedPeriod : QueryCheck
{
    /// <summary>CTS3212.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3212",
        Title = "Description states another span of time",
        Why = "Analysts rely on the description. It speaks of a longer time than the rule can see: the lookback was shortened, or never set.",
        Instead = "Correct the description, or the lookback.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Rule is not { Kind: RuleKind.Scheduled, Period: { } period, Description: { IsKnown: true } description } || RuleDuration.Of(period) is not { } lookback)
            yield break;
        foreach (Match match in Statement.Matches(description.Text))
        {
            if (!double.TryParse(match.Groups["count"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out double count))
                continue;
            TimeSpan stated = count * UnitOf(match.Groups["unit"].Value);
            bool isInQuery = query.Syntax.OfKind("TimespanLiteralExpression").Any(literal => TimespanLiteral.Parse(literal.Text(query.Text)) == stated);
            if (stated > lookback && !isInQuery)
                yield return Kind.At(description.AtPart(match.Index, match.Length), $"The description says \"{match.Value}\", but the rule looks back only {Duration.Of(lookback)}.");
        }
    }

    private static TimeSpan UnitOf(string unit) => char.ToLowerInvariant(unit[0]) switch
    {
        'm' => TimeSpan.FromMinutes(1),
        'h' => TimeSpan.FromHours(1),
        'w' => TimeSpan.FromDays(7),
        _ => TimeSpan.FromDays(1),
    };

    [GeneratedRegex(@"\b(?:in|over|within|during) the (?:last|past|previous) (?<count>[0-9]{1,3})[ -](?<unit>minute|hour|day|week)s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Statement { get; }
}
