using System.Text.Json;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Kql.Schema;

/// <summary>
/// More tables, as JSON of the form <c>{ "Table": { "Column": "type" } }</c>, or as services and tools answer them (<see cref="SchemaAnswers"/>).
/// Types are those of KQL: bool, int, long, real, decimal, string, datetime, timespan, guid, dynamic. Read to the end, so that findings come at
/// once, the first hundred of them.
/// </summary>
/// <param name="Tables">In the file's order; what could be read.</param>
/// <param name="Findings">What is wrong with the file (CTS0200 to CTS0204); none when it is right.</param>
public sealed record SchemaFile(IReadOnlyList<TableSchema> Tables, IReadOnlyList<Finding> Findings)
{
    /// <summary>The largest file that is read, in bytes: 64 MB. All tables of Azure Monitor take less than one.</summary>
    public const int LargestFile = 64 * 1024 * 1024;

    internal const int MostFindings = 100;

    /// <summary>Functions that the workspace has, where the file says so.</summary>
    public IReadOnlyList<FunctionSchema> Functions { get; init; } = [];

    /// <summary>CTS0200.</summary>
    public static readonly FindingKind NotJson = new()
    {
        Code = "CTS0200",
        Title = "Schema file is not JSON",
        Why = "A schema file is JSON without comments: { \"Table\": { \"Column\": \"type\" } }. Nothing after the mistake can be read.",
        Instead = "Correct the file at the place named.",
    };

    /// <summary>CTS0201.</summary>
    public static readonly FindingKind WrongShape = new()
    {
        Code = "CTS0201",
        Title = "Schema file has another shape",
        Why = "A schema file is one object of tables, each an object of columns, each a type name; or an answer of Log Analytics.",
        Instead = "Write { \"Table\": { \"Column\": \"type\" } }, or give the answer of the metadata API, the answer of the tables API, a CustomTables file of Azure-Sentinel, or the output of getschema (JSON, CSV or TSV).",
    };

    /// <summary>CTS0202.</summary>
    public static readonly FindingKind UnknownType = new()
    {
        Code = "CTS0202",
        Title = "Unknown type in a schema file",
        Why = "Queries are bound against the column's type; a guessed one would hide real mistakes.",
        Instead = $"Use one of {AllowedTypes}.",
    };

    /// <summary>CTS0203.</summary>
    public static readonly FindingKind Duplicate = new()
    {
        Code = "CTS0203",
        Title = "Table or column twice in a schema file",
        Why = "JSON readers keep the last of two equal names without a word; which one is meant is not known.",
        Instead = "Remove one of them.",
    };

    /// <summary>CTS0204.</summary>
    public static readonly FindingKind TooLarge = new()
    {
        Code = "CTS0204",
        Title = "Schema file is too large",
        Why = "A file of this size is no schema: all tables of Azure Monitor take less than a megabyte.",
        Instead = "Name the schema file, or split it to the tables that queries read.",
    };

    private static string AllowedTypes => string.Join(", ", Enum.GetValues<KqlType>().Select(type => type.Name()));

    /// <summary>Reads a file. At most <see cref="LargestFile"/> bytes are taken from the stream.</summary>
    /// <param name="content">The file's bytes: UTF-8, with or without byte order mark.</param>
    /// <param name="file">The file, as findings name it.</param>
    public static SchemaFile Read(Stream content, string file)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(file);
        return ReadAtMost(content, LargestFile) is { } bytes
            ? Read(bytes, file)
            : new SchemaFile([], [TooLarge.At(new Anchor.OfSpan(SourceSpan.WholeFile(file)), $"The schema file is larger than {LargestFile / (1024 * 1024)} MB.")]);
    }

    private static SchemaFile Read(byte[] bytes, string file)
    {
        bytes = bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xef, 0xbb, 0xbf]) ? bytes[3..] : bytes;
        SchemaFileReader reader = new(bytes, file);
        try
        {
            return new SchemaAnswers(bytes, file).Read() ?? reader.Read();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: the other reader says where.
            return ReadPlain(bytes, file);
        }
        catch (JsonException exception)
        {
            return reader.BrokenAt(exception);
        }
    }

    private static SchemaFile ReadPlain(byte[] bytes, string file)
    {
        SchemaFileReader reader = new(bytes, file);
        try
        {
            return reader.Read();
        }
        catch (JsonException exception)
        {
            return reader.BrokenAt(exception);
        }
    }

    /// <summary>Null when there is more.</summary>
    private static byte[]? ReadAtMost(Stream content, int limit)
    {
        if (content.CanSeek && content.Length - content.Position > limit)
            return null;
        using MemoryStream read = new(content.CanSeek ? (int)(content.Length - content.Position) : 0);
        byte[] block = new byte[81920];
        for (int count = content.Read(block); count > 0; count = content.Read(block))
        {
            if (read.Length + count > limit)
                return null;
            read.Write(block, 0, count);
        }

        return read.Capacity == read.Length ? read.GetBuffer() : read.ToArray();
    }
}
