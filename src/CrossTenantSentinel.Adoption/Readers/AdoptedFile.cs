using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Adoption.Readers;

/// <summary>What a file of a repository holds.</summary>
/// <param name="Path">The file, as findings name it.</param>
/// <param name="Subjects">The content in it; none for files that are about something else.</param>
/// <param name="Findings">Why it could not be read, or not whole.</param>
public sealed record AdoptedFile(string Path, IReadOnlyList<Subject> Subjects, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether the file holds content, or something that cannot be read.</summary>
    public bool IsContent => Subjects.Count > 0 || Findings.Count > 0;
}
