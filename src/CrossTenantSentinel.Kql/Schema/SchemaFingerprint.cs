using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CrossTenantSentinel.Kql.Schema;

/// <summary>A hash of everything in a schema, worked out once per instance.</summary>
public static class SchemaFingerprint
{
    private static readonly ConditionalWeakTable<KustoSchema, string> Known = [];

    /// <summary>64 hexadecimal digits, the same for schemas that list the same things in the same order.</summary>
    public static string Of(KustoSchema schema) => Known.GetValue(schema, Compute);

    private static string Compute(KustoSchema schema)
    {
        ArrayBufferWriter<byte> content = new(64 * 1024);
        Append(content, schema.Tables.Count);
        foreach (TableSchema table in schema.Tables)
        {
            Append(content, table.Name);
            Append(content, table.IsOpen ? 1 : 0);
            Append(content, table.Columns.Count);
            foreach (Queries.Column column in table.Columns)
            {
                Append(content, column.Name);
                Append(content, (int)column.Type);
            }
        }

        Append(content, schema.Watchlists.Count);
        foreach (WatchlistSchema watchlist in schema.Watchlists)
        {
            Append(content, watchlist.Alias);
            Append(content, watchlist.Columns.Count);
            foreach (string column in watchlist.Columns)
                Append(content, column);
        }

        Append(content, schema.Functions.Count);
        foreach (FunctionSchema function in schema.Functions)
        {
            Append(content, function.Name);
            Append(content, function.Parameters);
            Append(content, function.Body);
        }

        Append(content, schema.OpenFunctions.Count);
        foreach (string function in schema.OpenFunctions)
            Append(content, function);

        return Convert.ToHexStringLower(SHA256.HashData(content.WrittenSpan));
    }

    /// <summary>With its length, so that no two schemas run together to the same bytes.</summary>
    private static void Append(ArrayBufferWriter<byte> content, string text)
    {
        Append(content, text.Length);
        content.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private static void Append(ArrayBufferWriter<byte> content, int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(content.GetSpan(sizeof(int)), number);
        content.Advance(sizeof(int));
    }
}
