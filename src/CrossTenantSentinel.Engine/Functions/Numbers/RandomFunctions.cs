using System.Buffers.Binary;
using CrossTenantSentinel.Engine.Execution;

namespace CrossTenantSentinel.Engine.Functions.Numbers;

/// <summary>Arbitrary values, another for each row.</summary>
[ScalarFamily]
internal static class RandomFunctions
{
    /// <summary>From 0 (included) to 1 (excluded).</summary>
    [ScalarFunction("rand", IsDeterministic = false)]
    public static double Random(Run run) => run.Random.NextReal();

    /// <summary>A whole number from 0 (included) to a limit (excluded).</summary>
    [ScalarFunction("rand", IsDeterministic = false)]
    public static double Random(Run run, long limit) => limit > 0
        ? run.Random.NextBelow(limit)
        : throw RunFailureException.Because($"rand({limit}): the limit must be positive.");

    /// <summary>An identifier of version 4.</summary>
    [ScalarFunction("new_guid", IsDeterministic = false)]
    public static Guid NewGuid(Run run)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, run.Random.NextBits());
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], run.Random.NextBits());
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
