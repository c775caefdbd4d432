namespace CrossTenantSentinel.Engine.Execution;

/// <summary>
/// Numbers for <c>rand</c>, <c>sample</c> and <c>new_guid</c>: arbitrary, but the same in every run, so that a scenario never fails by
/// chance. SplitMix64 (Steele, Lea, Flood 2014).
/// </summary>
public sealed class RepeatableRandom
{
    private ulong state;

    /// <summary>A sequence of its own for a seed.</summary>
    public RepeatableRandom(ulong seed = 0) => state = seed;

    /// <summary>64 arbitrary bits.</summary>
    public ulong NextBits()
    {
        state += 0x9E3779B97F4A7C15;
        ulong bits = state;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    /// <summary>A number from 0 (included) to 1 (excluded).</summary>
    public double NextReal() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 (included) to a limit (excluded), which is positive.</summary>
    public long NextBelow(long limit) => (long)(((UInt128)NextBits() * (ulong)limit) >> 64);
}
