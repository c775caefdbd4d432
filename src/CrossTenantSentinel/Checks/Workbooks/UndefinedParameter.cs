using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Spelling;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>A parameter that no step makes.</summary>
public sealed class UndefinedParameter : WorkbookCheck
{
    /// <summary>CTS3620.</summary>
    public static readonly FindingKind InQuery = new()
    {
        Code = "CTS3620",
        Title = "Workbook query uses a parameter that no step makes",
        Why = "The name stays in the query as it is: the step fails or waits for ever.",
        Instead = "Correct the name, or declare the parameter in an earlier step.",
    };

    /// <summary>CTS3621.</summary>
    public static readonly FindingKind InText = new()
    {
        Code = "CTS3621",
        Title = "Workbook text uses a parameter that no step makes",
        Why = "The reader sees the name between braces, or a link and a resource lead nowhere.",
        Instead = "Correct the name, or declare the parameter in an earlier step.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject)
    {
        // A gallery's workbook without parameters of its own is a part of another one, which makes them; so do steps that come from elsewhere.
        string[] names = [.. workbook.Parameters.Select(parameter => parameter.Name.Text).Distinct()];
        if (workbook.HasTemplates || (names.Length == 0 && subject.File?.EndsWith(".workbook", StringComparison.OrdinalIgnoreCase) == true))
            yield break;
        StatedReference[] undefined = [.. workbook.References.Where(reference => reference.State == ReferenceState.Undefined && !IsInComment(reference))];
        bool isPart = undefined.Where(reference => reference.Use is ReferenceUse.LogsQuery or ReferenceUse.TimeRange).Select(reference => reference.Name).Distinct(StringComparer.Ordinal).Count() > MostMistakes;
        foreach (StatedReference reference in undefined)
        {
            if (isPart && !NearestNames.AreLikelySame(reference.Name, names))
                continue;
            string? nearest = NearestNames.Of(reference.Name, names) is [var best, ..] ? $"Did you mean {best}?" : null;
            string message = $"No step makes the parameter {reference.Name}.";
            if (reference.Use == ReferenceUse.LogsQuery)
                yield return InQuery.At(reference.At, message, nearest);
            // Braces in texts mean other things, too, unless what they hold is almost the name of a parameter.
            else if (reference.Use == ReferenceUse.Text && NearestNames.AreLikelySame(reference.Name, names))
                yield return InText.At(reference.At, message, nearest);
        }
    }

    /// <summary>A workbook that names more parameters than this which nobody makes is a part of another one, which makes them.</summary>
    private const int MostMistakes = 3;

    private static bool IsInComment(StatedReference reference)
    {
        string text = reference.Scalar.Value;
        int line = text.LastIndexOf('\n', Math.Max(0, reference.Start - 1)) + 1;
        return reference.Use == ReferenceUse.LogsQuery && text.AsSpan(line).TrimStart().StartsWith("//");
    }
}
