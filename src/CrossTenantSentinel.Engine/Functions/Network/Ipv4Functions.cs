using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Network;

/// <summary>IPv4 addresses and networks. Null where a text is none.</summary>
[ScalarFamily]
internal static class Ipv4Functions
{
    private static readonly NetworkSet Private = NetworkSet.OfIpv4(["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"]);

    /// <summary>The address as a number.</summary>
    [ScalarFunction("parse_ipv4")]
    public static long? Parse(string address) => Ipv4Network.TryParse(address, out Ipv4Network network) ? network.First : null;

    /// <summary>The first bits of the address as a number.</summary>
    [ScalarFunction("parse_ipv4_mask")]
    public static long? Parse(string address, long prefix) =>
        prefix is >= 0 and <= Ipv4Network.Bits && Ipv4Network.TryParse(address, out Ipv4Network network)
            ? network.Within((int)prefix).First
            : null;

    /// <summary>-1, 0 or 1, by the bits that count on both sides.</summary>
    [ScalarFunction("ipv4_compare")]
    public static long? Compare(string left, string right, long prefix = Ipv4Network.Bits)
    {
        if (prefix is < 0 or > Ipv4Network.Bits)
            return null;
        if (!Ipv4Network.TryParse(left, out Ipv4Network one) || !Ipv4Network.TryParse(right, out Ipv4Network other))
            return null;
        int common = Math.Min((int)prefix, Math.Min(one.Prefix, other.Prefix));
        return one.Within(common).First.CompareTo(other.Within(common).First);
    }

    /// <summary>Whether the bits that count on both sides are the same.</summary>
    [ScalarFunction("ipv4_is_match")]
    public static bool? IsMatch(string left, string right, long prefix = Ipv4Network.Bits) =>
        Compare(left, right, prefix) is { } order ? order == 0 : null;

    /// <summary>Whether an address lies in a network.</summary>
    [ScalarFunction("ipv4_is_in_range")]
    public static bool? IsInRange(string address, string range) =>
        Ipv4Network.TryParse(address, out Ipv4Network inner) && Ipv4Network.TryParse(range, out Ipv4Network outer)
            ? inner.First >= outer.First && inner.First <= outer.Last
            : null;

    /// <summary>Whether an address lies in one of several networks, given as texts or arrays of texts.</summary>
    [ScalarFunction("ipv4_is_in_any_range")]
    public static bool? IsInAnyRange(string address, params DynamicValue[] ranges) =>
        Ipv4Network.TryParse(address, out Ipv4Network network) ? NetworkSet.HasInAny(ranges, network.First, NetworkSet.OfIpv4) : null;

    /// <summary>Whether an address is one of those for private networks (RFC 1918).</summary>
    [ScalarFunction("ipv4_is_private")]
    public static bool? IsPrivate(string address) =>
        Ipv4Network.TryParse(address, out Ipv4Network network) ? Private.Has(network.First) : null;

    /// <summary>The number after the slash; 32 without one.</summary>
    [ScalarFunction("ipv4_netmask_suffix")]
    public static long? Suffix(string address) => Ipv4Network.TryParse(address, out Ipv4Network network) ? network.Prefix : null;

    /// <summary>The fewest networks that together are the addresses from one to another.</summary>
    [ScalarFunction("ipv4_range_to_cidr_list")]
    public static DynamicValue Networks(string start, string end)
    {
        if (!Ipv4Network.TryParse(start, out Ipv4Network from) || !Ipv4Network.TryParse(end, out Ipv4Network to))
            return DynamicValue.Null;
        List<DynamicValue> networks = [];
        ulong last = to.First;
        for (ulong at = from.First; at <= last;)
        {
            int prefix = at == 0 ? 0 : Ipv4Network.Bits - System.Numerics.BitOperations.TrailingZeroCount(at);
            while (at + (1UL << (Ipv4Network.Bits - prefix)) - 1 > last)
                prefix++;
            networks.Add(DynamicValue.Of(new Ipv4Network((uint)at, prefix).Text(withPrefix: true)));
            at += 1UL << (Ipv4Network.Bits - prefix);
        }

        return DynamicValue.OfArray([.. networks]);
    }
}
