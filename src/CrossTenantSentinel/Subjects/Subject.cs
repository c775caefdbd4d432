using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Subjects;

/// <summary>
/// A piece of content as it is written, whatever it is written in: C# of the pack, or a file of any repository. Checks look at subjects, so that
/// one check serves all forms. Values are texts, because what is written may be wrong.
/// </summary>
public abstract record Subject
{
    /// <summary>What findings call it: a slug, an alias, a function's name; for files the display name or id, or the file's name.</summary>
    public required string Handle { get; init; }

    /// <summary>Where it is declared: where findings about something missing point.</summary>
    public required Anchor At { get; init; }

    /// <summary>What it is written in.</summary>
    public required SubjectForm Form { get; init; }

    /// <summary>The file, as findings name it; null for content of the pack.</summary>
    public string? File { get; init; }

    /// <summary>The content of the pack; null for files.</summary>
    public ContentItem? Item { get; init; }

    /// <summary>The part of the document that it was read from; null for content of the pack and for bare queries.</summary>
    public DocumentNode? Node { get; init; }

    /// <summary>The queries it holds; none by default.</summary>
    public abstract IReadOnlyList<SubjectQuery> Queries { get; }
}
