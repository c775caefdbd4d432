namespace CrossTenantSentinel.Kql.Checks.Canonical;

/// <summary>The canonical form of a statement: its steps in order, conditions that stand next to each other in the order of their texts.</summary>
/// <param name="Name">
/// The name that other statements call it: <c>$1</c>, <c>$2</c>, ... in the order of their first use, whatever the query calls them; empty
/// for what the query yields.
/// </param>
/// <param name="Steps">The steps.</param>
public sealed record CanonicalPipeline(string Name, IReadOnlyList<CanonicalStep> Steps)
{
    /// <inheritdoc/>
    public override string ToString() => $"{(Name.Length == 0 ? "" : $"{Name} = ")}{string.Join(" | ", Steps)}";
}
