using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Subjects;

/// <summary>A file that holds content, as a whole: what is wrong with the file rather than with a piece of content in it.</summary>
public sealed record FileSubject : Subject
{
    /// <summary>Its text.</summary>
    public required SourceText Text { get; init; }

    /// <summary>Its documents; none for watchlists and bare queries.</summary>
    public IReadOnlyList<DocumentNode> Roots { get; init; } = [];

    /// <summary>The resources of a deployment template, nested ones after those that hold them; none for other files.</summary>
    public IReadOnlyList<StatedResource> Resources { get; init; } = [];

    /// <summary>The rules in it, which have checks of their own.</summary>
    public IReadOnlyList<RuleSubject> Rules { get; init; } = [];

    /// <summary>Whether it is a file of parameters for a deployment template.</summary>
    public bool IsParameters { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<SubjectQuery> Queries => [];
}
