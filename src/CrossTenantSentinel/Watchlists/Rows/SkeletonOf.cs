using CrossTenantSentinel.Lookalikes;

namespace CrossTenantSentinel.Watchlists.Rows;

/// <summary>A column holds the skeleton of another one's name, or nothing.</summary>
/// <param name="Column">The skeleton.</param>
/// <param name="Name">The name.</param>
public sealed record SkeletonOf(string Column, string Name) : SingleRowRule
{
    /// <inheritdoc/>
    protected override string? Mistake(IReadOnlyDictionary<string, string> row) =>
        row[Column].Length > 0 && row[Column] != NameSkeleton.Of(row[Name]) ? $"{Column} is \"{row[Column]}\"; that of \"{row[Name]}\" is \"{NameSkeleton.Of(row[Name])}\"." : null;
}
