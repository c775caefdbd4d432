using System.Globalization;

namespace CrossTenantSentinel.Engine.Functions.Network;

/// <summary>An IPv4 address and how many of its first bits count: all 32 without a suffix such as <c>/24</c>.</summary>
/// <param name="Address">The address, big-endian, with all bits that were written.</param>
/// <param name="Prefix">0 to 32.</param>
internal readonly record struct Ipv4Network(uint Address, int Prefix)
{
    /// <summary>How many bits an address has.</summary>
    public const int Bits = 32;

    /// <summary>The first address: those of the bits that count.</summary>
    public uint First => Address & Mask(Prefix);

    /// <summary>The last address.</summary>
    public uint Last => Address | ~Mask(Prefix);

    /// <summary>The bits that count.</summary>
    public static uint Mask(int prefix) => prefix == 0 ? 0 : uint.MaxValue << (Bits - prefix);

    /// <summary>Only so many bits count, or fewer.</summary>
    public Ipv4Network Within(int prefix) => this with { Prefix = Math.Min(Prefix, prefix) };

    /// <summary>The address, with the suffix or without.</summary>
    public string Text(bool withPrefix)
    {
        uint first = First;
        string address = string.Create(
            CultureInfo.InvariantCulture,
            $"{first >> 24}.{(first >> 16) & 255}.{(first >> 8) & 255}.{first & 255}");
        return withPrefix ? string.Create(CultureInfo.InvariantCulture, $"{address}/{Prefix}") : address;
    }

    /// <summary>Reads four numbers with dots, and a suffix if there is one.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Ipv4Network network)
    {
        network = default;
        int length = ReadAddress(text, out uint address);
        if (length == 0)
            return false;
        if (length == text.Length)
        {
            network = new(address, Bits);
            return true;
        }

        if (text[length] != '/' || !TryParsePrefix(text[(length + 1)..], Bits, out int prefix))
            return false;
        network = new(address, prefix);
        return true;
    }

    /// <summary>Reads an address at the beginning of a text.</summary>
    /// <returns>How many characters it has; 0 when there is none.</returns>
    public static int ReadAddress(ReadOnlySpan<char> text, out uint address)
    {
        address = 0;
        int at = 0;
        for (int part = 0; part < 4; part++)
        {
            if (part > 0 && (at == text.Length || text[at++] != '.'))
                return 0;
            int start = at;
            uint number = 0;
            while (at < text.Length && at - start < 3 && char.IsAsciiDigit(text[at]))
                number = (number * 10) + text[at++] - '0';
            if (at == start || number > 255)
                return 0;
            address = (address << 8) | number;
        }

        return at < text.Length && char.IsAsciiDigit(text[at]) ? 0 : at;
    }

    /// <summary>Reads the number after the slash.</summary>
    public static bool TryParsePrefix(ReadOnlySpan<char> text, int most, out int prefix)
    {
        prefix = 0;
        if (text.Length is 0 or > 3)
            return false;
        foreach (char digit in text)
        {
            if (!char.IsAsciiDigit(digit))
                return false;
            prefix = (prefix * 10) + digit - '0';
        }

        return prefix <= most;
    }
}
