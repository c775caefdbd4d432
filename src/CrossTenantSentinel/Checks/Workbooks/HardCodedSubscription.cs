using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>A subscription id in a workbook.</summary>
public sealed partial class HardCodedSubscription : WorkbookCheck
{
    /// <summary>CTS3601.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3601",
        Title = "Subscription id in a workbook",
        Why = "It leaks whose subscription it is and works nowhere else; the validation of both public content repositories rejects it.",
        Instead = "Use a resource or subscription parameter.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject) =>

        from scalar in Texts(workbook)
        from match in SubscriptionId.Matches(scalar.Value)
        where !match.Value.EndsWith("00000000-0000-0000-0000-000000000000", StringComparison.Ordinal)
        select Kind.At(scalar.At(match.Index, match.Length), $"The workbook names the subscription {match.Value[^36..]}.");

    [GeneratedRegex("subscriptions/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.IgnoreCase)]
    private static partial Regex SubscriptionId { get; }
}
