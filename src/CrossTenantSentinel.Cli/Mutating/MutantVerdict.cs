namespace CrossTenantSentinel.Cli.Mutating;

/// <summary>What became of a mutant.</summary>
public enum MutantVerdict
{
    /// <summary>A scenario fails with it: somebody would notice.</summary>
    Killed,

    /// <summary>Every scenario passes with it.</summary>
    Survived,

    /// <summary>It survives, and the author says why it may.</summary>
    Equivalent,

    /// <summary>It does not bind or cannot be run, so it tells nothing.</summary>
    Invalid,

    /// <summary>It took too long or too much memory, so it tells nothing.</summary>
    TimedOut,
}
