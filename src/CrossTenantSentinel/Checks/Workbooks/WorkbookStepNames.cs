using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>Names of steps.</summary>
public sealed partial class WorkbookStepNames : WorkbookCheck
{
    /// <summary>CTS3670.</summary>
    public static readonly FindingKind Unnamed = new()
    {
        Code = "CTS3670",
        Title = "Workbook step without a name",
        Why = "Links to steps, translations and reviews of changes depend on names.",
        Instead = "Give the step a short name that says what it shows.",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS3671.</summary>
    public static readonly FindingKind Duplicate = new()
    {
        Code = "CTS3671",
        Title = "Two steps side by side have the same name",
        Why = "Links to steps and translations take the first of them.",
        Instead = "Rename one of the steps.",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS3672.</summary>
    public static readonly FindingKind Default = new()
    {
        Code = "CTS3672",
        Title = "Workbook step with the name that the portal gave it",
        Why = "Names such as \"query - 3\" say nothing, and change when steps move.",
        Instead = "Give the step a short name that says what it shows.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject)
    {
        foreach (IGrouping<StatedItem?, StatedItem> group in workbook.AllItems.GroupBy(item => item.Parent))
        {
            HashSet<string> names = new(StringComparer.Ordinal);
            foreach (StatedItem item in group)
            {
                if (item.Name is not { } name || string.IsNullOrWhiteSpace(name.Text))
                    yield return Unnamed.At(item.At, $"A step of type {item.Kind} has no name.");
                else if (!names.Add(name.Text))
                    yield return Duplicate.At(name.At, $"Another step beside it is called \"{name.Text}\", too.");
                else if (DefaultName.IsMatch(name.Text))
                    yield return Default.At(name.At, $"\"{name.Text}\" says nothing.");
            }
        }
    }

    [GeneratedRegex(@"\A(query|text|parameters|links|group|metric)( - [0-9]+( - Copy)*)?\z", RegexOptions.IgnoreCase)]
    private static partial Regex DefaultName { get; }
}
