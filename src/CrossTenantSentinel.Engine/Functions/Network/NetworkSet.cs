using System.Runtime.CompilerServices;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Network;

/// <summary>Several networks, ready to be asked whether one of them has an address.</summary>
internal sealed class NetworkSet
{
    private static readonly ConditionalWeakTable<DynamicArray, NetworkSet> OfArrays = [];

    private readonly UInt128[] firsts;
    private readonly UInt128[] lasts;

    private NetworkSet(IEnumerable<(UInt128 First, UInt128 Last)> networks, bool isWhole)
    {
        List<(UInt128 First, UInt128 Last)> apart = [];
        foreach ((UInt128 first, UInt128 last) in networks.Order())
        {
            if (apart.Count > 0 && first <= apart[^1].Last)
                apart[^1] = (apart[^1].First, UInt128.Max(last, apart[^1].Last));
            else
                apart.Add((first, last));
        }

        firsts = [.. apart.Select(range => range.First)];
        lasts = [.. apart.Select(range => range.Last)];
        IsWhole = isWhole;
    }

    /// <summary>Whether every text was a network.</summary>
    public bool IsWhole { get; }

    /// <summary>IPv4 networks.</summary>
    public static NetworkSet OfIpv4(IEnumerable<string> texts) => Of(texts, text =>
        Ipv4Network.TryParse(text, out Ipv4Network network) ? (network.First, network.Last) : null);

    /// <summary>IPv6 and IPv4 networks.</summary>
    public static NetworkSet OfIpv6(IEnumerable<string> texts) => Of(texts, text =>
        Ipv6Network.TryParse(text, out Ipv6Network network) ? (network.First, network.Last) : null);

    /// <summary>
    /// Whether one of the networks, given as texts or arrays of texts, has the address; null when none has, but some text is no network.
    /// </summary>
    public static bool? HasInAny(DynamicValue[] ranges, UInt128 address, Func<IEnumerable<string>, NetworkSet> read)
    {
        bool isWhole = true;
        foreach (DynamicValue range in ranges)
        {
            // An array is read once: it is mostly the same one for all rows.
            NetworkSet set = range.Array is { } array
                ? OfArrays.GetValue(array, elements => read(elements.Select(element => element.ToString())))
                : read([range.ToString()]);
            if (set.Has(address))
                return true;
            isWhole &= set.IsWhole;
        }

        return isWhole ? false : null;
    }

    /// <summary>Whether one of the networks has the address.</summary>
    public bool Has(UInt128 address)
    {
        int place = Array.BinarySearch(firsts, address);
        if (place < 0)
            place = ~place - 1;
        return place >= 0 && address <= lasts[place];
    }

    private static NetworkSet Of(IEnumerable<string> texts, Func<string, (UInt128 First, UInt128 Last)?> read)
    {
        List<(UInt128 First, UInt128 Last)> networks = [];
        bool isWhole = true;
        foreach (string text in texts)
        {
            if (read(text) is { } network)
                networks.Add(network);
            else
                isWhole = false;
        }

        return new(networks, isWhole);
    }
}
