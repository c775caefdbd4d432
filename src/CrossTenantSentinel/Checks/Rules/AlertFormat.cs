using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Limits;

namespace CrossTenantSentinel.Checks.Rules;

/// <summary>An alert name or description format that Sentinel refuses.</summary>
public sealed class AlertFormat : ItemCheck<AnalyticsRule>
{
    /// <summary>CTS1024.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1024",
        Title = "Malformed alert format",
        Why = "Sentinel takes at most 3 placeholders per format, written {{Column}} without blanks; names up to 256, descriptions up to 5,000 characters.",
        Instead = "Write {{Column}}, and put further values into custom details.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(AnalyticsRule item) => item.AlertDetails is not { } details
        ? []
        :
        [
            .. Check(item, nameof(AlertDetails.DisplayNameFormat), details.DisplayNameFormat, SentinelLimits.AlertNameFormatLength),
            .. Check(item, nameof(AlertDetails.DescriptionFormat), details.DescriptionFormat, SentinelLimits.AlertDescriptionFormatLength),
            .. details.DynamicProperties.GroupBy(property => property.Property).Where(group => group.Count() > 1)
                .Select(group => Kind.At(item.At(nameof(AlertDetails.DynamicProperties), group.Key.ToString()), $"{group.Key} is set twice.")),
        ];

    private static IEnumerable<Finding> Check(AnalyticsRule item, string member, string? format, int limit)
    {
        if (format is null)
            yield break;
        if (format.Length == 0 || format.Length > limit)
            yield return Kind.At(item.At(member), $"{member} has {format.Length} characters; Sentinel takes 1 to {limit}.");
        if (member == nameof(AlertDetails.DisplayNameFormat) && format.Contains('\n', StringComparison.Ordinal))
            yield return Kind.At(item.At(member), $"{member} has a line break.");
        IReadOnlyList<Placeholder> placeholders = Placeholder.In(format);
        if (placeholders.Count > SentinelLimits.PlaceholdersPerFormat)
            yield return Kind.At(item.At(member), $"{member} has {placeholders.Count} placeholders; Sentinel takes {SentinelLimits.PlaceholdersPerFormat}.");
        foreach (Placeholder malformed in placeholders.Where(placeholder => !placeholder.IsWellFormed))
            yield return Kind.At(item.At(member), $"{member} has the malformed placeholder \"{malformed.Text}\".");
    }
}
