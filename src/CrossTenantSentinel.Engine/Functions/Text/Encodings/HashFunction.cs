using System.Buffers.Binary;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions.Text.Matching;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Text.Encodings;

/// <summary>
/// <c>hash</c>: the xxHash of a text's UTF-8 bytes or of the eight bytes of an instant, a duration or a long. Of other types the bytes that
/// Kusto hashes are not known: these are not taken.
/// </summary>
internal sealed class HashFunction : PolymorphicFunction
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names => ["hash", "hash_xxhash64"];

    /// <inheritdoc/>
    public override BoundFunction? Bind(IReadOnlyList<Expression> arguments)
    {
        bool isKnown = arguments is [{ Type: KqlType.String or KqlType.DateTime or KqlType.TimeSpan or KqlType.Long }, ..];
        if (!isKnown || arguments.Count > 2 || arguments is [_, { Type: not (KqlType.Int or KqlType.Long) }])
            return null;
        TextArgument? modulus = arguments.Count == 2 ? TextArgument.Of(arguments[1].Type, KqlType.Long) : null;
        return new BoundFunction(
            KqlType.Long, (values, count, run) => Hashes(values[0], (Vector<long>?)modulus?.Of(values[1], count, run), count));
    }

    private static Vector<long> Hashes(Vector values, Vector<long>? modulus, int count)
    {
        VectorBuilder<long> hashes = new(count);
        for (int row = 0; row < count; row++)
        {
            if (values.IsNull(row) || modulus?.IsNull(row) == true)
                hashes.AppendNull();
            else
                hashes.Append(Reduced(Hash(values, row), modulus?[row]));
        }

        return hashes.Build();
    }

    private static long Reduced(ulong hash, long? modulus) => modulus switch
    {
        null => (long)hash,
        > 0 => (long)(hash % (ulong)modulus.Value),
        _ => throw RunFailureException.Because($"hash: the modulus must be positive, not {modulus}."),
    };

    private static ulong Hash(Vector values, int row)
    {
        if (values is Vector<string> texts)
            return XxHash64.Of(Utf8.Bytes(texts[row]));
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, values switch
        {
            Vector<DateTime> instants => instants[row].Ticks,
            Vector<TimeSpan> durations => durations[row].Ticks,
            _ => ((Vector<long>)values)[row],
        });
        return XxHash64.Of(bytes);
    }
}
