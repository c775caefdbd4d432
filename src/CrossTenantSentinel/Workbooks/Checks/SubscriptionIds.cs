using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>Subscription ids in texts.</summary>
internal static partial class SubscriptionIds
{
    /// <summary>CTS1716.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1716",
        Title = "Subscription id written into a workbook",
        Why = "It leaks whose subscription it is and works nowhere else; the validation of both public content repositories rejects it.",
        Instead = "Use a resource parameter.",
    };

    internal static IEnumerable<Finding> Inspect(Workbook workbook) =>
        WorkbookTexts.Of(workbook)
            .Where(text => SubscriptionId().IsMatch(text.Text))
            .Select(text => Kind.At(text.At, $"\"{text.Owner}\" holds \"{SubscriptionId().Match(text.Text).Value}\"."));

    [GeneratedRegex("subscriptions/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.IgnoreCase)]
    private static partial Regex SubscriptionId();
}
