using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Network;

/// <summary>IPv4 addresses, given as texts or numbers, as text; empty where they are none.</summary>
[ScalarFamily]
internal static class Ipv4FormatFunctions
{
    /// <summary>The address.</summary>
    [ScalarFunction("format_ipv4")]
    public static string Address(string address, long prefix = Ipv4Network.Bits) => Format(Parsed(address), prefix, withPrefix: false);

    /// <summary>The address.</summary>
    [ScalarFunction("format_ipv4")]
    public static string Address(long address, long prefix = Ipv4Network.Bits) => Format(Numbered(address), prefix, withPrefix: false);

    /// <summary>The address.</summary>
    [ScalarFunction("format_ipv4")]
    public static string Address(DynamicValue address, long prefix = Ipv4Network.Bits) => Format(Of(address), prefix, withPrefix: false);

    /// <summary>The address and how many of its bits count.</summary>
    [ScalarFunction("format_ipv4_mask")]
    public static string Network(string address, long prefix = Ipv4Network.Bits) => Format(Parsed(address), prefix, withPrefix: true);

    /// <summary>The address and how many of its bits count.</summary>
    [ScalarFunction("format_ipv4_mask")]
    public static string Network(long address, long prefix = Ipv4Network.Bits) => Format(Numbered(address), prefix, withPrefix: true);

    /// <summary>The address and how many of its bits count.</summary>
    [ScalarFunction("format_ipv4_mask")]
    public static string Network(DynamicValue address, long prefix = Ipv4Network.Bits) => Format(Of(address), prefix, withPrefix: true);

    private static string Format(Ipv4Network? network, long prefix, bool withPrefix) =>
        network is { } known && prefix is >= 0 and <= Ipv4Network.Bits ? known.Within((int)prefix).Text(withPrefix) : string.Empty;

    private static Ipv4Network? Of(DynamicValue address) => address.Content is long number ? Numbered(number) : Parsed(address.ToString());

    private static Ipv4Network? Parsed(string address) => Ipv4Network.TryParse(address, out Ipv4Network network) ? network : null;

    private static Ipv4Network? Numbered(long address) =>
        address is >= 0 and <= uint.MaxValue ? new Ipv4Network((uint)address, Ipv4Network.Bits) : null;
}
