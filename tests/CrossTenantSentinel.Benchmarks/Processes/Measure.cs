namespace CrossTenantSentinel.Benchmarks.Processes;

/// <summary>A whole process to measure.</summary>
/// <param name="Name">What it is, as the table says it.</param>
/// <param name="Command">Program and arguments.</param>
internal sealed record Measure(string Name, IReadOnlyList<string> Command)
{
    /// <summary>Whether each run starts with an empty cache; by default the cache is filled by a run that is not counted.</summary>
    public bool IsCold { get; init; }

    /// <summary>Turns the output of a run into a remark; none by default.</summary>
    public Func<string, string> Remark { get; init; } = _ => "";
}
