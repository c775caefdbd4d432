namespace CrossTenantSentinel.MitreAttack;

/// <summary>
/// A technique or sub-technique of the pinned ATT&amp;CK version. There is no public constructor: <see cref="Attack"/> holds all that
/// exist, so a revoked or misspelled technique cannot be written.
/// </summary>
public sealed record Technique
{
    internal Technique(string id, string name, params IReadOnlyList<Tactic> tactics)
    {
        Id = id;
        Name = name;
        Tactics = tactics;
    }

    /// <summary><c>T####</c> or <c>T####.###</c>.</summary>
    public string Id { get; }

    /// <summary>ATT&amp;CK's name; for a sub-technique its own name without the parent's.</summary>
    public string Name { get; }

    /// <summary>The tactics it serves, in kill-chain order; at least one.</summary>
    public IReadOnlyList<Tactic> Tactics { get; }

    /// <summary>Whether this is a sub-technique.</summary>
    public bool IsSubtechnique => Id.Contains('.', StringComparison.Ordinal);

    /// <summary>The technique's id without the sub-technique: <c>T####</c>.</summary>
    public string ParentId => Id[..5];

    /// <inheritdoc/>
    public bool Equals(Technique? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Id;
}
