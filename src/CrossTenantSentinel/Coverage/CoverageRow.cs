using CrossTenantSentinel.Catalogs;

namespace CrossTenantSentinel.Coverage;

/// <summary>Something that an attacker does, or a defender wants to know, and what of the pack is about it.</summary>
/// <param name="Source">Where it was described.</param>
/// <param name="Subject">What it is, in a few words.</param>
/// <param name="Items">Detections, workbooks, functions and watchlists, as values: nothing can be named that is not there.</param>
public sealed record CoverageRow(string Source, string Subject, params IReadOnlyList<ContentItem> Items);
