using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Subjects;

/// <summary>A query of a subject.</summary>
/// <param name="Text">The text to bind, with its places.</param>
public sealed record SubjectQuery(WrittenQuery Text)
{
    /// <summary>Which of the subject's queries it is, for example a workbook's step; null for an only query.</summary>
    public string? Label { get; init; }

    /// <summary>The columns that the query must produce, in order; null where nothing is declared.</summary>
    public IReadOnlyList<Column>? Row { get; init; }
}
