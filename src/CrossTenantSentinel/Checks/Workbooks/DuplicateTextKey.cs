using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>Two texts with one key for translation.</summary>
public sealed class DuplicateTextKey : WorkbookCheck
{
    /// <summary>CTS3673.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3673",
        Title = "Two texts of a workbook have the same key for translation",
        Why = "The public gallery's validation builds keys from the letters and digits of step names: two equal ones are rejected.",
        Instead = "Rename one of the steps, so that letters and digits differ.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject)
    {
        if (subject.File?.EndsWith(".workbook", StringComparison.OrdinalIgnoreCase) != true)
            yield break;
        HashSet<(StatedItem?, string, string)> keys = [];
        foreach (StatedItem item in workbook.AllItems.Where(item => item is { Name.IsKnown: true, Content: not null }))
        {
            string letters = string.Concat(item.Name!.Text.Where(char.IsAsciiLetterOrDigit));
            bool isTaken = false;
            foreach (string key in Localised.Where(key => item.Content!.Scalar(key) is { IsNull: false, Value.Length: > 0 }))
                isTaken |= !keys.Add((item.Parent, letters, key));
            if (isTaken)
                yield return Kind.At(item.Name.At, $"The letters and digits of \"{item.Name.Text}\" are those of another step beside it.");
        }
    }

    private static readonly string[] Localised = ["json", "title", "chartTitle", "defaultItemsText", "loadButtonText", "noDataMessage"];
}
