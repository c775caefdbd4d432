using System.Runtime.InteropServices;
using System.Text;
using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Adoption.Memory;

/// <summary>Reads what <see cref="CheckedFileWriter"/> wrote.</summary>
internal sealed class CheckedFileReader(Stream stream) : IDisposable
{
    private readonly BinaryReader input = new(stream, Encoding.UTF8, leaveOpen: true);
    private readonly List<string> texts = [];
    private readonly Dictionary<string, FindingKind> kinds = new(StringComparer.Ordinal);

    /// <exception cref="IOException">The bytes end too early.</exception>
    public IReadOnlyList<CheckedFile> Read() => ReadAll(File);

    public void Dispose() => input.Dispose();

    private CheckedFile File() => new()
    {
        ContentKey = Text(),
        SchemaKey = Text(),
        NamedKey = Text(),
        DependsOnWholeSchema = input.ReadBoolean(),
        Items = input.Read7BitEncodedInt(),
        Functions = ReadAll(() => new FunctionSchema(Text(), Text(), Text())),
        Watchlists = ReadAll(() => new WatchlistSchema(Text(), ReadAll(Text))),
        Findings = ReadAll(Finding),
        Facts = ReadAll(() => new Fact(Text(), Text(), Text(), Place()) { Detail = Text() }),
    };

    private Finding Finding() => new(Kind(), (FindingSeverity)input.Read7BitEncodedInt(), Text(), Place())
    {
        Origin = Optional(),
        Content = Optional(),
        Help = Optional(),
        Cause = Optional(),
        Fix = input.ReadBoolean() ? new Fix(Text(), ReadAll(() => new TextEdit(Place(), Text()))) : null,
    };

    /// <summary>One object for each code, as the code itself has.</summary>
    private FindingKind Kind()
    {
        FindingKind read = new()
        {
            Code = Text(),
            Title = Text(),
            Why = Text(),
            Instead = Text(),
            Severity = (FindingSeverity)input.Read7BitEncodedInt(),
            IsOffByDefault = input.ReadBoolean(),
        };
        return CollectionsMarshal.GetValueRefOrAddDefault(kinds, read.Code, out _) ??= read;
    }

    private Anchor Place() => Optional() is { } file
        ? new Anchor.OfSpan(new SourceSpan(file, input.Read7BitEncodedInt(), input.Read7BitEncodedInt(), input.Read7BitEncodedInt(), input.Read7BitEncodedInt()))
        : Anchor.Nowhere;

    private T[] ReadAll<T>(Func<T> read)
    {
        T[] values = new T[input.Read7BitEncodedInt()];
        for (int index = 0; index < values.Length; index++)
            values[index] = read();
        return values;
    }

    private string? Optional() => input.ReadBoolean() ? Text() : null;

    private string Text()
    {
        int number = input.Read7BitEncodedInt();
        if (number < texts.Count)
            return texts[number];
        int length = input.Read7BitEncodedInt();
        string text = string.Create(length, input, static (characters, input) => input.BaseStream.ReadExactly(MemoryMarshal.AsBytes(characters)));
        texts.Add(text);
        return text;
    }
}
