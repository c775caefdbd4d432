using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Reporting;

/// <summary>A fix whose edits have their places.</summary>
/// <param name="Title">What the edits do.</param>
/// <param name="Edits">The edits, in the order of the fix.</param>
public sealed record LocatedFix(string Title, IReadOnlyList<LocatedEdit> Edits)
{
    /// <summary>Locates a fix; null when one of its edits has no exact place, because a fix is applied whole or not at all.</summary>
    public static LocatedFix? Of(Fix? fix, AnchorResolver anchors)
    {
        ArgumentNullException.ThrowIfNull(anchors);
        if (fix is null)
            return null;
        LocatedEdit?[] edits = [.. fix.Edits.Select(edit => anchors.ResolveEdit(edit) is { } span ? new LocatedEdit(span, edit.Replacement) : null)];
        return edits.Length == 0 || edits.Contains(null) ? null : new LocatedFix(fix.Title, [.. edits.OfType<LocatedEdit>()]);
    }
}
