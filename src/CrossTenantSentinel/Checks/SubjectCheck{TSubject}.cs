using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks;

/// <summary>A check of one kind of content.</summary>
/// <typeparam name="TSubject">The kind it looks at.</typeparam>
public abstract class SubjectCheck<TSubject> : SubjectCheck
    where TSubject : Subject
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> InspectAny(Subject subject) => subject is TSubject mine ? Inspect(mine) : [];

    /// <summary>What is wrong with a subject.</summary>
    protected abstract IEnumerable<Finding> Inspect(TSubject subject);
}
