namespace CrossTenantSentinel.Subjects;

/// <summary>A file that is nothing but a query.</summary>
public sealed record QueryFileSubject : Subject
{
    /// <summary>The query.</summary>
    public required SubjectQuery Query { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<SubjectQuery> Queries => [Query];
}
