namespace CrossTenantSentinel.MitreAttack;

/// <summary>What <see cref="TacticInference.Infer"/> found.</summary>
/// <param name="Tactics">The tactics, in kill-chain order, each once.</param>
/// <param name="Ambiguous">
/// Techniques that serve several tactics, none of which is among <paramref name="Tactics"/>: while there is one, the author must list the
/// tactics. Always empty where tactics were listed.
/// </param>
public sealed record InferredTactics(IReadOnlyList<Tactic> Tactics, IReadOnlyList<Technique> Ambiguous);
