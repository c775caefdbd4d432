using System.Security.Cryptography;
using System.Text;

namespace CrossTenantSentinel.Catalogs;

/// <summary>GUIDs derived from names, so that emitted ids are the same on every run.</summary>
public static class DeterministicGuid
{
    /// <summary>
    /// The GUID of a name: the first 128 bits of the SHA-256 of the name's UTF-8 bytes, marked as version 8 (custom) and variant 1
    /// as RFC 9562 section 5.8 asks.
    /// </summary>
    /// <param name="parts">The name's parts; joined with a character that no name holds, so that ("a", "bc") differs from ("ab", "c").</param>
    public static Guid Of(params ReadOnlySpan<string> parts)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts)));
        Span<byte> bytes = hash.AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
