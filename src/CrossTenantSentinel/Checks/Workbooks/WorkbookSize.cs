using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>How large a workbook is.</summary>
public sealed class WorkbookSize : WorkbookCheck
{
    /// <summary>CTS3680.</summary>
    public static readonly FindingKind Steps = new()
    {
        Code = "CTS3680",
        Title = "Workbook has many steps",
        Why = "The portal slows down; the public gallery's analyzer names 30 visible steps as many and 100 as too many.",
        Instead = "Split the workbook, or show parts by tabs.",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS3681.</summary>
    public static readonly FindingKind Length = new()
    {
        Code = "CTS3681",
        Title = "Workbook is large",
        Why = "The public gallery's analyzer names 100 kB as large and refuses 500 kB.",
        Instead = "Split the workbook, or move what queries share into functions.",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS3682.</summary>
    public static readonly FindingKind Queries = new()
    {
        Code = "CTS3682",
        Title = "Workbook has many queries",
        Why = "A workspace runs a few queries at a time and throttles the rest: the page fills slowly, or not at all.",
        Instead = "Show parts by tabs, or merge queries.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject)
    {
        int steps = workbook.AllItems.Count;
        if (steps > 30)
            yield return Graded(Steps, steps > 100 ? FindingSeverity.Warning : FindingSeverity.Note, subject.At, $"The workbook has {steps} steps.");
        int length = workbook.Node.End - workbook.Node.Start;
        if (length > 100_000)
            yield return Graded(Length, length > 500_000 ? FindingSeverity.Warning : FindingSeverity.Note, subject.At, $"The workbook has {length / 1000} kB.");
        int queries = workbook.LogsQueries.Count();
        if (queries > 40)
            yield return Graded(Queries, IsTabbed(workbook) ? FindingSeverity.Note : FindingSeverity.Warning, subject.At, $"The workbook has {queries} queries of logs.");
    }

    private static Finding Graded(FindingKind kind, FindingSeverity severity, Anchor at, string message) => kind.At(at, message) with { Severity = severity };

    /// <summary>Hidden steps do not run.</summary>
    private static bool IsTabbed(StatedWorkbook workbook) => workbook.AllItems.Any(item => item.Kind == StatedItemKind.Group && item.Conditions.Count > 0);
}
