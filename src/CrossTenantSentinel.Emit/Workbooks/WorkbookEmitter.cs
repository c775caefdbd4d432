using System.Text.Json.Nodes;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Emit.Workbooks;

/// <summary>Turns workbooks into files.</summary>
public static class WorkbookEmitter
{
    /// <summary>
    /// The gallery form <c>workbooks/SLUG.workbook.json</c> and the deployable form <c>workbooks/arm/SLUG.arm.json</c>, ordered by path.
    /// </summary>
    /// <exception cref="InvalidOperationException">A written file does not read back as the workbook: a bug in the writer.</exception>
    public static IReadOnlyList<OutputFile> Emit(Workbook workbook)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        JsonObject gallery = WorkbookJson.Of(workbook);
        string galleryText = JsonText.Indented(gallery);
        string armText = JsonText.Indented(WorkbookArm.Of(workbook, gallery));
        WrittenWorkbook.Verify(workbook, JsonNode.Parse(galleryText)!.AsObject());
        WrittenWorkbook.Verify(workbook, WorkbookArm.Notebook(JsonNode.Parse(armText)!.AsObject()));
        return
        [
            new OutputFile($"workbooks/arm/{workbook.Slug}.arm.json", armText),
            new OutputFile($"workbooks/{workbook.Slug}.workbook.json", galleryText),
        ];
    }
}
