using System.Text.RegularExpressions;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Limits;

namespace CrossTenantSentinel.Checks.Mappings;

/// <summary>Custom details that Sentinel refuses.</summary>
public sealed partial class CustomDetailShape : ItemCheck<Detection>
{
    /// <summary>CTS1032.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1032",
        Title = "Custom detail outside the platform's limits",
        Why = "Sentinel takes 20 custom details with keys of at most 20 letters, digits and underscores that begin with a letter; each key once.",
        Instead = "Give a long column name a short key: new(\"TenantName\", nameof(Row.ExternalTenantName)).",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(Detection item)
    {
        if (item.CustomDetails.Count > SentinelLimits.CustomDetails)
            yield return At(item, $"There are {item.CustomDetails.Count} custom details; Sentinel takes {SentinelLimits.CustomDetails}.", null);
        foreach (CustomDetail detail in item.CustomDetails.Where(detail => !Key.IsMatch(detail.Key)))
            yield return At(item, $"\"{detail.Key}\" ({detail.Key.Length} characters) is no valid key: at most {SentinelLimits.CustomDetailKeyLength} letters, digits and underscores, beginning with a letter.", detail.Key);
        foreach (IGrouping<string, CustomDetail> twice in item.CustomDetails.GroupBy(detail => detail.Key, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            yield return At(item, $"The key \"{twice.Key}\" is used {twice.Count()} times.", twice.Key);
    }

    private static Finding At(Detection item, string message, string? text) => Kind.At(item.At(nameof(Detection.CustomDetails), text), message);

    [GeneratedRegex(@"\A[a-zA-Z][A-Za-z0-9_]{0,19}\z")]
    private static partial Regex Key { get; }
}
