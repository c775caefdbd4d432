using System.Buffers.Binary;
using System.IO.Compression;
using CrossTenantSentinel.Engine.Execution;

namespace CrossTenantSentinel.Engine.Functions.Text.Encodings;

/// <summary>
/// Compressed texts in Base64. Compressing stores the bytes in blocks without making them fewer: every reader takes that, it is the same on
/// every machine, and it is what Kusto gives for short texts.
/// </summary>
[ScalarFamily]
internal static class CompressionFunctions
{
    private const int LargestBlock = ushort.MaxValue;

    /// <summary>In the gzip format.</summary>
    [ScalarFunction("gzip_compress_to_base64_string")]
    public static string Gzip([AsText] string text)
    {
        byte[] bytes = Utf8.Bytes(text);
        List<byte> packed = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF];
        AddBlocks(packed, bytes);
        Span<byte> trailer = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, Checksums.Crc32(bytes));
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)bytes.Length);
        packed.AddRange(trailer);
        return Convert.ToBase64String([.. packed]);
    }

    /// <summary>In the zlib format.</summary>
    [ScalarFunction("zlib_compress_to_base64_string")]
    public static string Zlib([AsText] string text)
    {
        byte[] bytes = Utf8.Bytes(text);
        List<byte> packed = [0x78, 0x01];
        AddBlocks(packed, bytes);
        Span<byte> trailer = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(trailer, Checksums.Adler32(bytes));
        packed.AddRange(trailer);
        return Convert.ToBase64String([.. packed]);
    }

    /// <summary>The text that was compressed; empty when it is no gzip, or has optional header fields.</summary>
    [ScalarFunction("gzip_decompress_from_base64_string")]
    public static string? Gunzip([AsText] string base64) =>
        Base64Functions.Decode(base64) is [0x1F, 0x8B, 8, 0, ..] bytes
            ? Unpack(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress))
            : null;

    /// <summary>The text that was compressed; empty when it is no zlib.</summary>
    [ScalarFunction("zlib_decompress_from_base64_string")]
    public static string? Unzlib([AsText] string base64) =>
        Base64Functions.Decode(base64) is { Length: > 2 } bytes
            ? Unpack(new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress))
            : null;

    private static void AddBlocks(List<byte> packed, byte[] bytes)
    {
        Span<byte> header = stackalloc byte[5];
        int start = 0;
        do
        {
            int length = Math.Min(bytes.Length - start, LargestBlock);
            header[0] = start + length == bytes.Length ? (byte)1 : (byte)0;
            BinaryPrimitives.WriteUInt16LittleEndian(header[1..], (ushort)length);
            BinaryPrimitives.WriteUInt16LittleEndian(header[3..], (ushort)~length);
            packed.AddRange(header);
            packed.AddRange(bytes.AsSpan(start, length));
            start += length;
        }
        while (start < bytes.Length);
    }

    private static string? Unpack(Stream packed)
    {
        using (packed)
        {
            try
            {
                using MemoryStream text = new();
                byte[] buffer = new byte[16 * 1024];
                while (packed.Read(buffer) is > 0 and int count)
                {
                    text.Write(buffer, 0, count);
                    RunLimits.CheckText(text.Length);
                }

                return Utf8.Text(text.ToArray());
            }
            catch (InvalidDataException)
            {
                return null;
            }
        }
    }
}
