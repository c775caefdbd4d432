using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks;

/// <summary>
/// A check that compares pieces of content with each other: duplicate ids, one name spelled two ways. It first gathers facts from each piece,
/// then judges all facts together. A new subclass is found by itself; its kind stands in its file.
/// </summary>
public abstract class ComparingCheck
{
    /// <summary>The name of its facts: that of its type.</summary>
    public string Name => GetType().Name;

    /// <summary>What a subject says that this check compares; nothing by default.</summary>
    public virtual IEnumerable<Fact> Gather(Subject subject) => [];

    /// <summary>What is wrong, given the facts that this check gathered from all content, in order of files.</summary>
    public abstract IEnumerable<Finding> Judge(IReadOnlyList<Fact> facts);

    /// <summary>A fact of this check.</summary>
    protected Fact Fact(Subject subject, string value, Anchor at, string detail = "") => new(Name, value, subject.Handle, at) { Detail = detail };
}
