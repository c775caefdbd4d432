using System.Globalization;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Limits;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Texts;

/// <summary>A query longer than Sentinel takes.</summary>
public sealed class QueryLength : SubjectCheck<RuleSubject>
{
    /// <summary>CTS1014.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1014",
        Title = "Query too long",
        Why = "Sentinel refuses queries of more than 10,000 characters. What counts is the text that is deployed: shared functions, values of settings and generated columns included.",
        Instead = "Shorten the query or its functions, use fewer of them, or move a long list into a watchlist.",
    };

    /// <summary>CTS1015.</summary>
    public static readonly FindingKind Near = new()
    {
        Code = "CTS1015",
        Title = "Query close to the length limit",
        Why = "A tenant's settings become part of the query: longer lists may push it over 10,000 characters.",
        Instead = "Shorten the query or its functions before it is too late.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        if (subject.Query is not { Text: { } query })
            yield break;
        int length = (subject.EmittedQuery ?? query.Text).TrimEnd().Length;
        // Only the pack's queries have settings in them.
        FindingKind? kind = length > SentinelLimits.QueryLength ? Kind : length > SentinelLimits.QueryLengthWarning && subject.Form == SubjectForm.Pack ? Near : null;
        if (kind is null)
            yield break;
        Anchor at = subject.Item?.At(nameof(Detections.Detection.Query)) ?? query.At(SentinelLimits.QueryLength, Math.Max(0, query.Text.Length - SentinelLimits.QueryLength));
        yield return kind.At(at, string.Create(CultureInfo.InvariantCulture, $"The query has {length:N0} characters; Sentinel takes {SentinelLimits.QueryLength:N0}."));
    }
}
