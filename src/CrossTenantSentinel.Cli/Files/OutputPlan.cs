using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Files;

/// <summary>What writing a pack comes to.</summary>
/// <param name="Files">Every file of the pack and every orphan, by path (ordinal).</param>
/// <param name="Obstacles">Why the pack cannot be written; empty when it can.</param>
public sealed record OutputPlan(IReadOnlyList<PlannedFile> Files, IReadOnlyList<Finding> Obstacles)
{
    /// <summary>The folders that belong to the tool: everything below them is generated.</summary>
    public static IReadOnlyList<string> Folders { get; } = ["rules", "workbooks"];

    /// <summary>The files that writing touches.</summary>
    public IEnumerable<PlannedFile> Differences => Files.Where(file => file.State != OutputState.Unchanged);

    /// <summary>The files in a state.</summary>
    public IEnumerable<PlannedFile> In(OutputState state) => Files.Where(file => file.State == state);
}
