using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Adoption.Readers;

/// <summary>Makes a subject of a file as a whole.</summary>
internal static class FileReader
{
    /// <summary>A file that holds content.</summary>
    public static FileSubject Whole(SourceText source, SubjectForm form, IReadOnlyList<DocumentNode> roots) => new()
    {
        Handle = System.IO.Path.GetFileName(source.File),
        At = new Anchor.OfSpan(SourceSpan.WholeFile(source.File)),
        Form = form,
        File = source.File,
        Text = source,
        Roots = roots,
    };
}
