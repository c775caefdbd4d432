using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Network;

/// <summary>IPv6 addresses and networks; IPv4 ones count as those they are mapped to. Null (or empty) where a text is none.</summary>
[ScalarFamily]
internal static class Ipv6Functions
{
    /// <summary>The address in full.</summary>
    [ScalarFunction("parse_ipv6")]
    public static string Parse(string address) => Ipv6Network.TryParse(address, out Ipv6Network network) ? network.Text() : string.Empty;

    /// <summary>The first bits of the address in full.</summary>
    [ScalarFunction("parse_ipv6_mask")]
    public static string Parse(string address, long prefix) =>
        prefix is >= 0 and <= Ipv6Network.Bits && Ipv6Network.TryParse(address, out Ipv6Network network)
            ? network.Within((int)prefix).Text()
            : string.Empty;

    /// <summary>-1, 0 or 1, by the bits that count on both sides.</summary>
    [ScalarFunction("ipv6_compare")]
    public static long? Compare(string left, string right, long prefix = Ipv6Network.Bits)
    {
        if (prefix is < 0 or > Ipv6Network.Bits)
            return null;
        if (!Ipv6Network.TryParse(left, out Ipv6Network one) || !Ipv6Network.TryParse(right, out Ipv6Network other))
            return null;
        int common = Math.Min((int)prefix, Math.Min(one.Prefix, other.Prefix));
        return one.Within(common).First.CompareTo(other.Within(common).First);
    }

    /// <summary>Whether the bits that count on both sides are the same.</summary>
    [ScalarFunction("ipv6_is_match")]
    public static bool? IsMatch(string left, string right, long prefix = Ipv6Network.Bits) =>
        Compare(left, right, prefix) is { } order ? order == 0 : null;

    /// <summary>Whether an address lies in a network.</summary>
    [ScalarFunction("ipv6_is_in_range")]
    public static bool? IsInRange(string address, string range) =>
        Ipv6Network.TryParse(address, out Ipv6Network inner) && Ipv6Network.TryParse(range, out Ipv6Network outer)
            ? inner.First >= outer.First && inner.First <= outer.Last
            : null;

    /// <summary>Whether an address lies in one of several networks, given as texts or arrays of texts.</summary>
    [ScalarFunction("ipv6_is_in_any_range")]
    public static bool? IsInAnyRange(string address, params DynamicValue[] ranges) =>
        Ipv6Network.TryParse(address, out Ipv6Network network) ? NetworkSet.HasInAny(ranges, network.First, NetworkSet.OfIpv6) : null;
}
