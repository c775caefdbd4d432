using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>Names of steps.</summary>
internal static class StepNames
{
    /// <summary>CTS1700.</summary>
    public static readonly FindingKind Unnamed = new()
    {
        Code = "CTS1700",
        Title = "Workbook step without a name",
        Why = "Names are the identity of steps: localisation keys, links to steps and reviews depend on them.",
        Instead = "Give the step a short name of letters, digits and hyphens that says what it shows.",
    };

    /// <summary>CTS1701.</summary>
    public static readonly FindingKind Duplicate = new()
    {
        Code = "CTS1701",
        Title = "Two workbook steps have the same name",
        Why = "Localisation keys derive from the letters and digits of names; the gallery's validation rejects two equal keys.",
        Instead = "Rename one of the steps, so that their letters and digits differ.",
    };

    internal static IEnumerable<Finding> Inspect(Workbook workbook)
    {
        Dictionary<string, WorkbookItem> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (WorkbookItem item in PlacedItem.In(workbook).Select(place => place.Item))
        {
            string letters = string.Concat((item.Name ?? "").Where(char.IsAsciiLetterOrDigit));
            Anchor at = new Anchor.OfMember(item.Declared, nameof(item.Name));
            if (letters.Length == 0)
                yield return Unnamed.At(at, $"A {item.GetType().Name} has no name of letters or digits.");
            else if (!seen.TryAdd(letters, item))
                yield return Duplicate.At(at, $"The name \"{item.Name}\" is that of another step: \"{seen[letters].Name}\" at {seen[letters].Declared.RelativeFile}({seen[letters].Declared.Line}).");
        }
    }
}
