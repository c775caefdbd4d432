using System.Text.RegularExpressions;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Checks.Texts;

/// <summary>A reference that is no link, or leads to one language only.</summary>
public sealed partial class ReferenceLinks : ItemCheck<Detection>
{
    /// <summary>CTS1016.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1016",
        Title = "Malformed reference",
        Why = "References are links in the rule's page; Azure-Sentinel's validation refuses Microsoft links with a language in them.",
        Instead = "Write an absolute https link without a language, for example https://learn.microsoft.com/entra/external-id/.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(Detection item)
    {
        foreach (string reference in item.References)
        {
            if (!Uri.TryCreate(reference, UriKind.Absolute, out Uri? link) || link.Scheme != Uri.UriSchemeHttps)
                yield return Kind.At(item.At(nameof(Detection.References)), $"\"{reference}\" is no absolute https link.");
            else if (link.Host.EndsWith(".microsoft.com", StringComparison.OrdinalIgnoreCase) && Language.IsMatch(link.AbsolutePath))
                yield return Kind.At(item.At(nameof(Detection.References)), $"\"{reference}\" leads to one language only.");
        }
    }

    [GeneratedRegex(@"\A/[a-z]{2}-[a-z]{2}(/|\z)", RegexOptions.IgnoreCase)]
    private static partial Regex Language { get; }
}
