namespace CrossTenantSentinel.MitreAttack;

/// <summary>
/// How a detection's tactics follow from its techniques. Tactics that are listed count as they are. Without a list, the techniques that
/// serve one tactic only decide; a technique that serves several must then serve one of those, or the author has to choose.
/// </summary>
public static class TacticInference
{
    /// <summary>The tactics of a detection, and the techniques that leave them open.</summary>
    /// <param name="listed">The tactics the author listed; empty to infer them.</param>
    /// <param name="techniques">The detection's techniques.</param>
    public static InferredTactics Infer(IReadOnlyList<Tactic> listed, IReadOnlyList<Technique> techniques)
    {
        ArgumentNullException.ThrowIfNull(listed);
        ArgumentNullException.ThrowIfNull(techniques);
        if (listed.Count > 0)
            return new([.. listed.Distinct().Order()], []);

        Tactic[] certain = [.. techniques.Where(technique => technique.Tactics.Count == 1).Select(technique => technique.Tactics[0]).Distinct().Order()];
        return new(certain, Unserved(certain, techniques));
    }

    /// <summary>The techniques that serve none of the tactics. Where the tactics were listed, these disagree with the list.</summary>
    /// <param name="tactics">The detection's tactics.</param>
    /// <param name="techniques">The detection's techniques.</param>
    public static IReadOnlyList<Technique> Unserved(IReadOnlyList<Tactic> tactics, IReadOnlyList<Technique> techniques)
    {
        ArgumentNullException.ThrowIfNull(tactics);
        ArgumentNullException.ThrowIfNull(techniques);
        return [.. techniques.Where(technique => !technique.Tactics.Any(tactics.Contains))];
    }
}
