namespace CrossTenantSentinel.Engine.Steps.Plugins.Timelines;

/// <summary>Bins of one size, one of which starts at an origin.</summary>
internal sealed class EqualBins(long origin, long size) : Bins
{
    /// <summary>The size.</summary>
    public long Size => size;

    public override long Of(long number)
    {
        long offset = (number - origin) % size;
        return number - (offset < 0 ? offset + size : offset);
    }

    public override long After(long bin) => bin + size;
}
