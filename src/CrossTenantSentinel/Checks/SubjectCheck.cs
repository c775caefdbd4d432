using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks;

/// <summary>
/// A check of one piece of content, whatever it is written in. It sees the query's columns, but not the bound query. A new subclass of
/// <see cref="SubjectCheck{TSubject}"/> is found by itself; its kind stands in its file.
/// </summary>
public abstract class SubjectCheck
{
    /// <summary>Every check, in the order of the names of their types.</summary>
    public static IReadOnlyList<SubjectCheck> All { get; } = CheckDiscovery.In<SubjectCheck>(typeof(SubjectCheck).Assembly);

    /// <summary>What is wrong with a subject; nothing when the check does not look at its kind.</summary>
    public abstract IEnumerable<Finding> InspectAny(Subject subject);

    /// <summary>What all checks find.</summary>
    public static IEnumerable<Finding> Run(Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return All.SelectMany(check => check.InspectAny(subject)).Select(finding => finding with { Content = subject.Handle });
    }
}
