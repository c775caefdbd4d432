using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CrossTenantSentinel.Kql.Simulation;

/// <summary>What a simulation tries. The same plan always gives the same delays and runs.</summary>
public sealed record SimulationPlan
{
    /// <summary>How long rows take to the workspace.</summary>
    public IngestionDelay Delay { get; init; } = IngestionDelay.Default;

    /// <summary>How many timelines there are for each scenario, with runs at as many different times before and after the events; 12 by default.</summary>
    public int Timelines { get; init; } = 12;

    /// <summary>Another number gives other delays; 1 by default.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>A number from 0 to 1 that nothing but the plan's seed and the names of what it is for decide.</summary>
    internal double Chance(int timeline, string what)
    {
        byte[] name = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Seed} {timeline} {what}"));
        return BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(name)) / (double)uint.MaxValue;
    }
}
