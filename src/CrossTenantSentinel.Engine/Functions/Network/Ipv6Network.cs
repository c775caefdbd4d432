using System.Globalization;

namespace CrossTenantSentinel.Engine.Functions.Network;

/// <summary>An IPv6 address and how many of its first bits count. An IPv4 address is the IPv6 address that it is mapped to.</summary>
/// <param name="Address">The address, big-endian, with all bits that were written.</param>
/// <param name="Prefix">0 to 128.</param>
internal readonly record struct Ipv6Network(UInt128 Address, int Prefix)
{
    /// <summary>How many bits an address has.</summary>
    public const int Bits = 128;

    private const int Groups = Bits / 16;
    private const string HexadecimalDigits = "0123456789abcdef";
    private const int BitsBeforeIpv4 = Bits - Ipv4Network.Bits;
    private const uint Mapped = 0xFFFF;

    /// <summary>The first address: those of the bits that count.</summary>
    public UInt128 First => Address & Mask(Prefix);

    /// <summary>The last address.</summary>
    public UInt128 Last => Address | ~Mask(Prefix);

    /// <summary>The bits that count.</summary>
    public static UInt128 Mask(int prefix) => prefix == 0 ? 0 : UInt128.MaxValue << (Bits - prefix);

    /// <summary>Only so many bits count, or fewer.</summary>
    public Ipv6Network Within(int prefix) => this with { Prefix = Math.Min(Prefix, prefix) };

    /// <summary>Eight groups of four hexadecimal digits.</summary>
    public string Text() => string.Create((Groups * 5) - 1, First, static (text, address) =>
    {
        for (int group = 0; group < Groups; group++)
        {
            ushort bits = (ushort)(address >> (Bits - 16 - (group * 16)));
            for (int digit = 0; digit < 4; digit++)
                text[(group * 5) + digit] = HexadecimalDigits[(bits >> (12 - (digit * 4))) & 15];
            if (group < Groups - 1)
                text[(group * 5) + 4] = ':';
        }
    });

    /// <summary>Reads an IPv6 or IPv4 address, and a suffix if there is one.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Ipv6Network network)
    {
        network = default;
        if (Ipv4Network.TryParse(text, out Ipv4Network ipv4))
        {
            network = new(Map(ipv4.Address), ipv4.Prefix + BitsBeforeIpv4);
            return true;
        }

        int slash = text.IndexOf('/');
        int prefix = Bits;
        if (slash >= 0 && !Ipv4Network.TryParsePrefix(text[(slash + 1)..], Bits, out prefix))
            return false;
        if (!TryParseAddress(slash < 0 ? text : text[..slash], out UInt128 address, out bool endsAsIpv4))
            return false;
        // Of an address that ends in IPv4 notation, a short suffix counts bits of the IPv4 address.
        network = new(address, endsAsIpv4 && slash >= 0 && prefix <= Ipv4Network.Bits ? prefix + BitsBeforeIpv4 : prefix);
        return true;
    }

    private static UInt128 Map(uint ipv4) => ((UInt128)Mapped << Ipv4Network.Bits) | ipv4;

    private static bool TryParseAddress(ReadOnlySpan<char> text, out UInt128 address, out bool endsAsIpv4)
    {
        address = 0;
        int gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0)
            return TryParseGroups(text, out address, out int all, out endsAsIpv4) && all == Groups;
        if (!TryParseGroups(text[..gap], out UInt128 before, out int first, out endsAsIpv4) || endsAsIpv4)
            return false;
        if (!TryParseGroups(text[(gap + 2)..], out UInt128 after, out int last, out endsAsIpv4) || first + last >= Groups)
            return false;
        address = (first == 0 ? 0 : before << (Bits - (first * 16))) | after;
        // ::192.0.2.1 means the IPv4 address, as ::ffff:192.0.2.1 does.
        if (endsAsIpv4 && address <= uint.MaxValue)
            address = Map((uint)address);
        return true;
    }

    /// <summary>Reads groups with colons between them; the last two may be an IPv4 address.</summary>
    private static bool TryParseGroups(ReadOnlySpan<char> text, out UInt128 value, out int count, out bool endsAsIpv4)
    {
        value = 0;
        count = 0;
        endsAsIpv4 = false;
        while (!text.IsEmpty)
        {
            int colon = text.IndexOf(':');
            ReadOnlySpan<char> group = colon < 0 ? text : text[..colon];
            if (colon < 0 && group.Contains('.'))
            {
                endsAsIpv4 = true;
                count += 2;
                bool isWhole = Ipv4Network.ReadAddress(group, out uint ipv4) == group.Length;
                value = (value << Ipv4Network.Bits) | ipv4;
                return isWhole && count <= Groups;
            }

            if (group.Length > 4 || ++count > Groups)
                return false;
            if (!ushort.TryParse(group, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort number))
                return false;
            value = (value << 16) | number;
            text = colon < 0 ? [] : text[(colon + 1)..];
            if (colon >= 0 && text.IsEmpty)
                return false;
        }

        return true;
    }
}
