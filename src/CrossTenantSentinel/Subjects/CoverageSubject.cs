namespace CrossTenantSentinel.Subjects;

/// <summary>A matrix of what a pack covers: nothing but references to other content.</summary>
public sealed record CoverageSubject : Subject
{
    /// <inheritdoc/>
    public override IReadOnlyList<SubjectQuery> Queries => [];
}
