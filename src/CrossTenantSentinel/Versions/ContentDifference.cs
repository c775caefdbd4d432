namespace CrossTenantSentinel.Versions;

/// <summary>How two versions of a piece of content differ.</summary>
/// <param name="Step">Which number of the version has to rise.</param>
/// <param name="Reasons">What changed, each as a phrase; the heaviest first, none when nothing did.</param>
public sealed record ContentDifference(VersionStep Step, IReadOnlyList<string> Reasons);
