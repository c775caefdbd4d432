using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Subjects.Workbooks;

/// <summary>A place that names a parameter of a workbook.</summary>
/// <param name="Name">The name, as written there.</param>
/// <param name="Specifier">What of it is meant: the word after the colon of <c>{Name:word}</c>; empty for the value.</param>
/// <param name="Scalar">The text that holds it.</param>
/// <param name="Start">Zero-based offset of the name in the text.</param>
/// <param name="Item">The step; null for a reference outside of steps.</param>
/// <param name="Use">What kind of place it is.</param>
public sealed record StatedReference(string Name, string Specifier, ScalarNode Scalar, int Start, StatedItem? Item, ReferenceUse Use)
{
    /// <summary>Whether the parameter exists there.</summary>
    public ReferenceState State { get; init; }

    /// <summary>The parameter; null when no step makes one of this name.</summary>
    public StatedParameter? Parameter { get; init; }

    /// <summary>The query that holds it; null for references elsewhere.</summary>
    public StatedWorkbookQuery? Query { get; init; }

    /// <summary>The place of the name.</summary>
    public Anchor At => Scalar.At(Start, Name.Length);
}
