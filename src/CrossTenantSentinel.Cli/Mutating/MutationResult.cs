using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Cli.Mutating;

/// <summary>What became of all mutants of a detection or function.</summary>
/// <param name="Item">The detection or function.</param>
/// <param name="Mutants">Its mutants, in order of position.</param>
/// <param name="Unused">Equivalents that cover no mutant that survives.</param>
public sealed record MutationResult(MutatedItem Item, IReadOnlyList<JudgedMutant> Mutants, IReadOnlyList<EquivalentMutation> Unused)
{
    /// <summary>How many mutants some scenario has, or should have, noticed.</summary>
    public int Counted => Count(MutantVerdict.Killed) + Count(MutantVerdict.Survived);

    /// <summary>The noticed part of these in percent, rounded down; 100 where there are none.</summary>
    public int Percent => Counted == 0 ? 100 : 100 * Count(MutantVerdict.Killed) / Counted;

    /// <summary>How many mutants have a verdict.</summary>
    public int Count(MutantVerdict verdict) => Mutants.Count(mutant => mutant.Verdict == verdict);
}
