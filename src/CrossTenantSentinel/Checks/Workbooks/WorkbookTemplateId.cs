using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>The template that a workbook says it comes from.</summary>
public sealed class WorkbookTemplateId : WorkbookCheck
{
    /// <summary>CTS3612.</summary>
    public static readonly FindingKind OfUser = new()
    {
        Code = "CTS3612",
        Title = "Workbook is a saved copy",
        Why = "fromTemplateId \"sentinel-UserWorkbook\" marks a workbook that somebody saved in the portal; Azure-Sentinel's validation rejects it.",
        Instead = "Write sentinel- and the key of the workbook.",
    };

    /// <summary>CTS3613.</summary>
    public static readonly FindingKind Foreign = new()
    {
        Code = "CTS3613",
        Title = "Template id of a workbook is not Sentinel's",
        Why = "Sentinel finds the template of a saved workbook by an id that begins with sentinel-; with another one, updates of the template never reach it.",
        Instead = "Write sentinel- and the key of the workbook.",
    };

    /// <summary>CTS3614.</summary>
    public static readonly FindingKind InGallery = new()
    {
        Code = "CTS3614",
        Title = "Template id in a gallery workbook",
        Why = "The public workbook gallery's validation rejects fromTemplateId: it binds a template to another one.",
        Instead = "Remove fromTemplateId.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject)
    {
        if (workbook.Node.Scalar("fromTemplateId") is not { IsNull: false, Value.Length: > 0 } id)
            yield break;
        if (subject.File?.EndsWith(".workbook", StringComparison.OrdinalIgnoreCase) == true)
            yield return InGallery.At(workbook.Node.Find("fromTemplateId")!.Key.At(), "A workbook of the gallery has no fromTemplateId.");
        else if (id.Value == "sentinel-UserWorkbook")
            yield return OfUser.At(id.At(), $"\"{id.Value}\" stands for a copy that a user saved.");
        else if (!id.Value.StartsWith("sentinel-", StringComparison.OrdinalIgnoreCase) && !id.Value.StartsWith('['))
            yield return Foreign.At(id.At(), $"\"{id.Value}\" does not begin with sentinel-.");
    }
}
