using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>What does not belong into a workbook's text.</summary>
public sealed partial class ForeignMarkdown : WorkbookCheck
{
    /// <summary>CTS3683.</summary>
    public static readonly FindingKind Html = new()
    {
        Code = "CTS3683",
        Title = "HTML in the text of a workbook",
        Why = "The portal shows a few HTML elements and drops the others without a word.",
        Instead = "Write Markdown.",
        Severity = FindingSeverity.Note,
    };

    /// <summary>CTS3687.</summary>
    public static readonly FindingKind Image = new()
    {
        Code = "CTS3687",
        Title = "Remote image in the text of a workbook",
        Why = "Each reader's browser asks the other host for the image, which tells it who reads; where it is blocked, a gap remains.",
        Instead = "Leave the image out.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject)
    {
        foreach (StatedItem item in workbook.AllItems.Where(item => item.Kind == StatedItemKind.Text))
        {
            if (item.Content?.Scalar("json") is not { } text)
                continue;
            if (RemoteImage.Match(text.Value) is { Success: true } image)
                yield return Image.At(text.At(image.Index, image.Length), $"{item.Title} shows an image of another host.");
            else if (Element.Match(text.Value) is { Success: true } element)
                yield return Html.At(text.At(element.Index, element.Length), $"{item.Title} holds HTML: {element.Value}.");
        }
    }

    [GeneratedRegex(@"!\[[^\]]*\]\(https?://[^)\s]+|<img\b[^>]*src=.https?://[^>\s]+", RegexOptions.IgnoreCase)]
    private static partial Regex RemoteImage { get; }

    [GeneratedRegex("</?(div|span|table|tr|td|th|font|center|p|b|i|u|h[1-6]|ul|ol|li|a|style|script|iframe|details|summary)\\b[^>\n]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Element { get; }
}
