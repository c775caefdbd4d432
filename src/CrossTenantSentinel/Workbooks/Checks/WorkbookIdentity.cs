using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>Key, file name and display name.</summary>
internal static partial class WorkbookIdentity
{
    /// <summary>CTS1723.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1723",
        Title = "Workbook key, slug or name is malformed",
        Why = "The key becomes the template id and part of the resource's name, the slug a file name; the gallery shows the display name.",
        Instead = "Write the key in Pascal case without the word Workbook, the slug in lower case with hyphens, and a display name.",
    };

    internal static IEnumerable<Finding> Inspect(Workbook workbook)
    {
        if (!Key().IsMatch(workbook.Key) || workbook.Key.EndsWith("Workbook", StringComparison.Ordinal) || workbook.Key == "User")
            yield return Kind.At(new Anchor.OfMember(workbook.Declared, nameof(workbook.Key)), $"\"{workbook.Key}\" is no key of a workbook.");
        if (!Slug().IsMatch(workbook.Slug))
            yield return Kind.At(new Anchor.OfMember(workbook.Declared, nameof(workbook.Slug)), $"\"{workbook.Slug}\" is no slug of a workbook.");
        if (string.IsNullOrWhiteSpace(workbook.DisplayName) || string.IsNullOrWhiteSpace(workbook.Description))
            yield return Kind.At(new Anchor.OfMember(workbook.Declared, nameof(workbook.DisplayName)), "The workbook has a blank display name or description.");
    }

    [GeneratedRegex(@"\A[A-Z][A-Za-z0-9]*\z")]
    private static partial Regex Key();

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Slug();
}
