using CrossTenantSentinel.Cli.Configuration;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Triage.Suppressions;

/// <summary>Reports suppressions that suppress nothing.</summary>
public static class UnusedSuppression
{
    /// <summary>CTS3906.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3906",
        Title = "Suppression that suppresses nothing",
        Why = "There is no such finding here any more, or there never was one. Left in place it would hide the next one.",
        Instead = "Remove the suppression. A comment on a line of its own applies to the next line of content only.",
    };

    /// <summary>The findings; none for checks that are off, and none where something could not be checked.</summary>
    internal static IEnumerable<Finding> Among(IReadOnlyList<SuppressionInForce> unused, CheckLevels levels, Unchecked gaps) =>
        from suppression in unused
        where levels.IsOn(suppression.Kind) && !gaps.Includes((suppression.At as Anchor.OfSpan)?.Span.File, suppression.Content)
        select Kind.At(suppression.At, $"No {suppression.Kind.Code}, {suppression.Kind.Title}, occurs {(suppression.Content is null ? "where this applies" : $"in {suppression.Content}")}.") with { Content = suppression.Content };
}
