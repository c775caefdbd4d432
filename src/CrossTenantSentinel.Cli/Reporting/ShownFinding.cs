using System.Globalization;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Reporting;

/// <summary>A finding that people are shown: of one cause the first few, with the number of the rest.</summary>
/// <param name="Located">The finding.</param>
/// <param name="Rest">What is said behind it of those of its cause that are not shown; null for all but the last shown.</param>
public sealed record ShownFinding(LocatedFinding Located, string? Rest)
{
    /// <summary>
    /// Chooses what is shown. Findings with a stated cause stand together, where the first of them stands; those without share one when code and
    /// message are the same, and stay where they are.
    /// </summary>
    /// <param name="findings">In order.</param>
    /// <param name="most">How many of a cause are shown; 0 for all.</param>
    public static IReadOnlyList<ShownFinding> Of(IReadOnlyList<LocatedFinding> findings, int most) =>
    [
        .. findings.Index()
            .GroupBy(item => KeyOf(item.Item.Finding))
            .SelectMany(same => OfCause([.. same], most))
            .OrderBy(shown => shown.Place)
            .Select(shown => shown.Finding),
    ];

    private static IEnumerable<(int Place, ShownFinding Finding)> OfCause((int Index, LocatedFinding Item)[] same, int most)
    {
        string? cause = same[0].Item.Finding.Cause;
        int shown = most == 0 ? same.Length : Math.Min(most, same.Length);
        for (int index = 0; index < shown; index++)
        {
            string? rest = index < shown - 1 || shown == same.Length ? null
                : string.Create(CultureInfo.InvariantCulture, $"and {same.Length - shown} more{(cause is null ? "" : $" of one cause, {cause}")}; --max-per-cause 0 shows all");
            yield return (same[cause is null ? index : 0].Index, new ShownFinding(same[index].Item, rest));
        }
    }

    private static (string? Cause, string Code, string Message) KeyOf(Finding finding) =>
        finding.Cause is { } cause ? (cause, "", "") : (null, finding.Kind.Code, finding.Message);
}
