namespace CrossTenantSentinel.Engine.Steps.Plugins.Timelines;

/// <summary>How a timeline is cut.</summary>
internal abstract class Bins
{
    /// <summary>The start of the bin that a number lies in.</summary>
    public abstract long Of(long number);

    /// <summary>The start of the bin after the one that starts there.</summary>
    public abstract long After(long bin);

    /// <summary>The start of the bin before the one that starts there.</summary>
    public long Before(long bin) => Of(bin - 1);
}
