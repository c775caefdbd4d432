using System.Text.RegularExpressions;
using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Watchlists;

namespace CrossTenantSentinel.Checks.Identity;

/// <summary>A slug, alias or function name that cannot name files or KQL.</summary>
public sealed partial class MalformedHandle : ItemCheck<ContentItem>
{
    /// <summary>CTS1004.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1004",
        Title = "Malformed slug, alias or name",
        Why = "Slugs become file names and links; function names and watchlist aliases are spelled in KQL.",
        Instead = "Slug: lower-case words joined by hyphens, at most 80 characters. Function: letters, digits and underscores, not beginning with a digit. Alias: letters, digits, hyphens and underscores.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(ContentItem item)
    {
        (Regex shape, string member) = item switch
        {
            KqlFunction => (FunctionName, nameof(KqlFunction.Name)),
            Watchlist => (Alias, nameof(Watchlist.Alias)),
            Detection => (Slug, nameof(Detection.Slug)),
            AutomationRule => (Slug, nameof(AutomationRule.Slug)),
            _ => (Alias, "Key"),
        };
        if (!shape.IsMatch(item.Handle))
            yield return Kind.At(item.At(member), $"\"{item.Handle}\" is no valid {member.ToLowerInvariant()}.");
    }

    [GeneratedRegex(@"\A(?=.{1,80}\z)[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Slug { get; }

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]{0,127}\z")]
    private static partial Regex FunctionName { get; }

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_-]{0,79}\z")]
    private static partial Regex Alias { get; }
}
