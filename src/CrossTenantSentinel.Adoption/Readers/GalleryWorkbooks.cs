using CrossTenantSentinel.Adoption.Workbooks;
using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Adoption.Readers;

/// <summary>Reads workbooks: gallery files, and the notebooks that templates hold as texts.</summary>
internal static class GalleryWorkbooks
{
    /// <summary>Whether a JSON object is a workbook.</summary>
    public static bool IsNotebook(MapNode map) => map.Scalar("version")?.Value.StartsWith("Notebook/", StringComparison.Ordinal) == true && map["items"] is ListNode;

    /// <summary>A workbook; null when the object is something else.</summary>
    /// <param name="notebook">The notebook: a file's root, or the root of a document within <c>serializedData</c>.</param>
    /// <param name="file">The file, as findings name it.</param>
    /// <param name="form">What holds it.</param>
    /// <param name="name">What findings call it: the template's display name; by default the file's name.</param>
    public static WorkbookSubject? Read(MapNode notebook, string file, SubjectForm form = SubjectForm.Gallery, string? name = null)
    {
        if (!IsNotebook(notebook))
            return null;
        StatedWorkbook content = new(notebook, WorkbookItems.Read(notebook.List("items"), null));
        return new WorkbookSubject
        {
            Handle = name ?? System.IO.Path.GetFileNameWithoutExtension(file),
            At = notebook.Find("version") is { } version ? version.Key.At() : new Anchor.OfSpan(notebook.Span),
            Form = form,
            File = file,
            Node = notebook,
            Notebook = notebook,
            Content = content,
            Steps = StepQueries.Of(content),
        };
    }
}
