using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>How large a workbook may be.</summary>
internal static class WorkbookSizes
{
    /// <summary>Most steps: rule SIZE002 of the public gallery's analyzer.</summary>
    public const int MostSteps = 100;

    /// <summary>Most characters: rule SIZE001 of the public gallery's analyzer.</summary>
    public const int MostCharacters = 500_000;

    /// <summary>CTS1719.</summary>
    public static readonly FindingKind TooManySteps = new()
    {
        Code = "CTS1719",
        Title = "Workbook has too many steps",
        Why = "The portal slows down, and the public gallery's analyzer refuses more than 100 steps.",
        Instead = "Split the workbook.",
    };

    /// <summary>CTS1720.</summary>
    public static readonly FindingKind TooLong = new()
    {
        Code = "CTS1720",
        Title = "Workbook is too large",
        Why = "The public gallery's analyzer refuses workbooks of more than 500 kB.",
        Instead = "Shorten the shared functions that its queries repeat, or split the workbook.",
    };

    internal static IEnumerable<Finding> Inspect(Workbook workbook)
    {
        int steps = PlacedItem.In(workbook).Count();
        if (steps > MostSteps)
            yield return TooManySteps.At(new Anchor.OfMember(workbook.Declared, nameof(workbook.Items)), $"The workbook has {steps} steps; {MostSteps} are possible.");
        int characters = WorkbookTexts.Of(workbook).Sum(text => text.Text.Length);
        if (characters > MostCharacters)
            yield return TooLong.At(new Anchor.OfMember(workbook.Declared, nameof(workbook.Items)), $"The queries and texts alone have {characters} characters; {MostCharacters} are possible.");
    }
}
