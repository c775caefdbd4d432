namespace CrossTenantSentinel.Engine.Functions.Text.Encodings;

/// <summary>The checksums at the end of compressed data.</summary>
internal static class Checksums
{
    private const uint CrcPolynomial = 0xEDB88320;
    private const uint AdlerModulus = 65521;

    /// <summary>CRC-32, for gzip.</summary>
    public static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ CrcPolynomial;
        }

        return ~crc;
    }

    /// <summary>Adler-32, for zlib.</summary>
    public static uint Adler32(ReadOnlySpan<byte> bytes)
    {
        (uint low, uint high) = (1, 0);
        foreach (byte value in bytes)
        {
            low = (low + value) % AdlerModulus;
            high = (high + low) % AdlerModulus;
        }

        return (high << 16) | low;
    }
}
