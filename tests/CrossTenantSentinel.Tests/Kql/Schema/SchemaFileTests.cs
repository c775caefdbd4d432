using System.Text;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Sources;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Kql.Schema;

public sealed class SchemaFileTests
{
    private static readonly Dictionary<string, (string Json, string[] Expected)> Files = TestFile.Text("Kql/Schema/files.txt")
        .Split("=== ", StringSplitOptions.RemoveEmptyEntries)
        .Select(text => text.Split('\n'))
        .ToDictionary(lines => lines[0], lines => (
            string.Join('\n', lines[1..Array.IndexOf(lines, "----")].Select(line => line + "\n")).Replace("\n\n", "\n", StringComparison.Ordinal),
            lines[(Array.IndexOf(lines, "----") + 1)..].Where(line => line.Length > 0).ToArray()));

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schema_file_means(string name)
    {
        (string json, string[] expected) = Files[name];
        string[] described = Describe(Read(Encoding.UTF8.GetBytes(json)));

        described.Length.ShouldBe(expected.Length, string.Join('\n', described));
        foreach ((string line, string start) in described.Zip(expected))
            line.ShouldStartWith(start, Case.Sensitive);
    }

    [Fact]
    public void A_byte_order_mark_is_no_character() =>
        Describe(Read([0xef, 0xbb, 0xbf, .. "{ \"A\": { \"x\": 1 } }"u8]))[0].ShouldStartWith("CTS0201 at 1,15");

    [Fact]
    public void Invalid_UTF_8_is_found_where_it_stands() => Describe(Read([.. "{\n  \"A"u8, 0xff, .. "\": {} }"u8]))[0].ShouldStartWith("CTS0200 at 2,3");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_hundred_megabytes_are_refused_before_they_are_read(bool seekable)
    {
        using EndlessStream stream = new(100 * 1024 * 1024, seekable);

        Finding finding = SchemaFile.Read(stream, "schema.json").Findings.ShouldHaveSingleItem();

        finding.Kind.Code.ShouldBe("CTS0204");
        finding.Message.ShouldBe("The schema file is larger than 64 MB.");
        stream.Position.ShouldBeLessThan(seekable ? 1 : SchemaFile.LargestFile + 200_000);
    }

    [Fact]
    public void Thousands_of_mistakes_are_cut_off()
    {
        string columns = string.Join(", ", Enumerable.Range(0, 20_000).Select(number => $"\"c{number}\": \"text\""));

        Read(Encoding.UTF8.GetBytes($"{{ \"A\": {{ {columns} }} }}")).Findings.Count.ShouldBe(100);
    }

    [Fact]
    public void Objects_in_objects_of_any_depth_are_refused()
    {
        string json = string.Concat(Enumerable.Repeat("{\"a\":", 100_000));

        Describe(Read(Encoding.UTF8.GetBytes(json)))[^1].ShouldNotBeEmpty();
        Read(Encoding.UTF8.GetBytes(json)).Findings.ShouldContain(finding => finding.Kind.Code == "CTS0200");
    }

    private static SchemaFile Read(byte[] bytes) => SchemaFile.Read(new MemoryStream(bytes), "schema.json");

    private static string[] Describe(SchemaFile file) =>
    [
        .. file.Findings.Select(finding => $"{finding.Kind.Code} at {Place(finding)}: {finding.Message}"),
        .. file.Tables.Select(table => $"{table.Name}: {string.Join(", ", table.Columns)}"),
        .. file.Functions.Select(function => $"{function.Name}({function.Parameters}): {function.Body}"),
    ];

    private static string Place(Finding finding)
    {
        SourceSpan span = finding.At.ShouldBeOfType<Anchor.OfSpan>().Span;
        span.File.ShouldBe("schema.json");
        return $"{span.Line},{span.Column}";
    }

    /// <summary>Blanks.</summary>
    private sealed class EndlessStream(long length, bool seekable) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => seekable;

        public override bool CanWrite => false;

        public override long Length => seekable ? length : throw new NotSupportedException();

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = (int)Math.Min(count, length - Position);
            buffer.AsSpan(offset, read).Fill((byte)' ');
            Position += read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
