using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Subjects;

/// <summary>A workbook as it is written.</summary>
public sealed record WorkbookSubject : Subject
{
    /// <summary>The name of a template's resource; null elsewhere.</summary>
    public Stated? Id { get; init; }

    /// <summary>Display name; null outside of templates.</summary>
    public Stated? Name { get; init; }

    /// <summary>The notebook: the gallery file itself, or what a template holds as <c>serializedData</c>. Null for the pack's.</summary>
    public MapNode? Notebook { get; init; }

    /// <summary>What the notebook holds; null for the pack's.</summary>
    public StatedWorkbook? Content { get; init; }

    /// <summary>Its queries, parameters replaced, so that they can be bound.</summary>
    public IReadOnlyList<SubjectQuery> Steps { get; init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<SubjectQuery> Queries => Steps;
}
