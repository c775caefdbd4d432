using System.Buffers.Binary;
using System.Numerics;

namespace CrossTenantSentinel.Engine.Functions.Text.Encodings;

/// <summary>The 64-bit xxHash of bytes, seed 0.</summary>
internal static class XxHash64
{
    private const ulong Prime1 = 11400714785074694791;
    private const ulong Prime2 = 14029467366897019727;
    private const ulong Prime3 = 1609587929392839161;
    private const ulong Prime4 = 9650029242287828579;
    private const ulong Prime5 = 2870177450012600261;

    /// <summary>The hash.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        ulong hash = Prime5;
        ulong length = (ulong)bytes.Length;
        if (bytes.Length >= 32)
            hash = OfStripes(ref bytes);
        hash += length;
        for (; bytes.Length >= 8; bytes = bytes[8..])
            hash = (BitOperations.RotateLeft(hash ^ Round(0, BinaryPrimitives.ReadUInt64LittleEndian(bytes)), 27) * Prime1) + Prime4;
        if (bytes.Length >= 4)
        {
            hash = (BitOperations.RotateLeft(hash ^ (BinaryPrimitives.ReadUInt32LittleEndian(bytes) * Prime1), 23) * Prime2) + Prime3;
            bytes = bytes[4..];
        }

        foreach (byte value in bytes)
            hash = BitOperations.RotateLeft(hash ^ (value * Prime5), 11) * Prime1;
        hash = (hash ^ (hash >> 33)) * Prime2;
        hash = (hash ^ (hash >> 29)) * Prime3;
        return hash ^ (hash >> 32);
    }

    private static ulong OfStripes(ref ReadOnlySpan<byte> bytes)
    {
        Span<ulong> lanes = [unchecked(Prime1 + Prime2), Prime2, 0, unchecked(0 - Prime1)];
        for (; bytes.Length >= 32; bytes = bytes[32..])
        {
            for (int lane = 0; lane < lanes.Length; lane++)
                lanes[lane] = Round(lanes[lane], BinaryPrimitives.ReadUInt64LittleEndian(bytes[(8 * lane)..]));
        }

        ulong hash = BitOperations.RotateLeft(lanes[0], 1) + BitOperations.RotateLeft(lanes[1], 7)
            + BitOperations.RotateLeft(lanes[2], 12) + BitOperations.RotateLeft(lanes[3], 18);
        foreach (ulong lane in lanes)
            hash = ((hash ^ Round(0, lane)) * Prime1) + Prime4;
        return hash;
    }

    private static ulong Round(ulong lane, ulong input) => BitOperations.RotateLeft(lane + (input * Prime2), 31) * Prime1;
}
