using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Limits;

namespace CrossTenantSentinel.Checks.Texts;

/// <summary>A name or description that is empty or too long.</summary>
public sealed class TextLength : ItemCheck<Detection>
{
    /// <summary>CTS1010.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1010",
        Title = "Text empty or too long",
        Why = "Sentinel refuses names of more than 256 and descriptions of more than 5,000 characters; a hunting query's description becomes a tag of at most 255.",
        Instead = "Say it shorter; a description needs at most five sentences.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(Detection item) =>
    [
        .. Check(item, nameof(Detection.Name), item.Name, SentinelLimits.NameLength),
        .. Check(item, nameof(Detection.Description), item.Description, item is HuntingQuery ? SentinelLimits.HuntingDescriptionLength : SentinelLimits.DescriptionLength),
        .. Check(item, nameof(Detection.Misses), item.Misses, SentinelLimits.DescriptionLength),
    ];

    private static IEnumerable<Finding> Check(Detection item, string member, string text, int limit)
    {
        if (string.IsNullOrWhiteSpace(text))
            yield return Kind.At(item.At(member), $"{member} is empty.");
        else if (text.Length > limit)
            yield return Kind.At(item.At(member), $"{member} has {text.Length} characters; at most {limit} are allowed.");
    }
}
