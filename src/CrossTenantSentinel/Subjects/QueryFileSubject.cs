namespace CrossTenantSentinel.Subjects;

/// <summary>A query that is no rule, hunting query or function: a file of its own, or a saved search.</summary>
public sealed record QueryFileSubject : Subject
{
    /// <summary>The query.</summary>
    public required SubjectQuery Query { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<SubjectQuery> Queries => [Query];
}
