namespace CrossTenantSentinel.Engine.Steps.Plugins.Timelines;

/// <summary>Who was active in a bin.</summary>
internal sealed class ActiveIds
{
    /// <summary>How often anybody was.</summary>
    public long Count { get; private set; }

    /// <summary>The distinct ids.</summary>
    public HashSet<int> Distinct { get; } = [];

    /// <summary>Counts one activity.</summary>
    public void Add(int id)
    {
        Count++;
        Distinct.Add(id);
    }
}
