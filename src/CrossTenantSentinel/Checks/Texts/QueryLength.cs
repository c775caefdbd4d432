using System.Globalization;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Limits;

namespace CrossTenantSentinel.Checks.Texts;

/// <summary>A query longer than Sentinel takes.</summary>
public sealed class QueryLength : ItemCheck<Detection>
{
    /// <summary>CTS1014.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1014",
        Title = "Query too long",
        Why = "Sentinel refuses queries of more than 10,000 characters. What counts is the text that is deployed: shared functions, values of settings and generated columns included.",
        Instead = "Shorten the query or its functions, use fewer of them, or move a long list from the settings into a watchlist.",
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
    protected override IEnumerable<Finding> Inspect(Detection item)
    {
        if (QueryText.TryRender(item) is null)
            yield break;
        int length = EmittedQuery.Of(item).Length;
        FindingKind? kind = length > SentinelLimits.QueryLength ? Kind : length > SentinelLimits.QueryLengthWarning ? Near : null;
        if (kind is not null)
        {
            yield return kind.At(
                item.At(nameof(Detection.Query)),
                string.Create(CultureInfo.InvariantCulture, $"The query has {length:N0} characters once expanded; Sentinel takes {SentinelLimits.QueryLength:N0}."));
        }
    }
}
