namespace CrossTenantSentinel.Emit.Pages;

/// <summary>The page of a detection, for the people who read, tune and trust it.</summary>
internal sealed record DetectionPageView(
    string Name,
    string Description,
    IReadOnlyList<FactView> Facts,
    string Tactics,
    IReadOnlyList<TechniqueView> Techniques,
    IReadOnlyList<FactView>? Entities,
    IReadOnlyList<FactView>? CustomDetails,
    IReadOnlyList<FactView>? AlertDetails,
    IReadOnlyList<TableView>? Tables,
    IReadOnlyList<string>? Prerequisites,
    IReadOnlyList<string>? FalsePositives,
    string Misses,
    IReadOnlyList<string>? Scenarios,
    IReadOnlyList<string>? References,
    string Query);
