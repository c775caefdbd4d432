namespace CrossTenantSentinel.Subjects;

/// <summary>What a hunting query or a function says as a saved search of a template.</summary>
/// <param name="Category">The category; null when missing.</param>
/// <param name="Tags">Its tags: name and value.</param>
public sealed record StatedSavedSearch(Stated? Category, IReadOnlyList<StatedPair> Tags);
