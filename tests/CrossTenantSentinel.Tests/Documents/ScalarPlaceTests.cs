using System.Globalization;
using System.Text;
using CrossTenantSentinel.Adoption.Documents;
using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Tests.Emit;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Documents;

/// <summary>Every character of a text in a document is found at what stands for it, however the text is written.</summary>
public sealed class ScalarPlaceTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Characters_of_a_block_text_are_found(string lineEnd) => Holds(text =>
    {
        string[] lines = text.Split('\n');
        return $"other: 1{lineEnd}text: |2-{lineEnd}{string.Join(lineEnd, lines.Select(line => "  " + line))}{lineEnd}after: 2{lineEnd}";
    });

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Characters_of_an_indented_block_text_are_found(string lineEnd) => Holds(text =>
    {
        string[] lines = ["first", .. text.Split('\n')];
        return $"map:{lineEnd}  - text: |{lineEnd}{string.Join(lineEnd, lines.Select(line => line.Length == 0 ? "" : "      " + line))}{lineEnd}";
    });

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Characters_of_a_folded_text_are_found(string lineEnd) => Holds(text =>
    {
        string[] lines = ["first", .. text.Split('\n')];
        return $"text: >{lineEnd}{string.Join(lineEnd, lines.Select(line => line.Length == 0 ? "" : "    " + line))}{lineEnd}after: 2{lineEnd}";
    });

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Characters_in_single_quotes_are_found(string lineEnd) => Holds(text => $"text: 'x{text.Replace("'", "''", StringComparison.Ordinal).Replace("\n", $"{lineEnd}  ", StringComparison.Ordinal)}x'{lineEnd}");

    [Fact]
    public void Characters_in_double_quotes_are_found() => Holds(text => $"text: \"{Escaped(text, character => $"\\x{(int)character:x2}")}\"\n");

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Characters_in_double_quotes_on_several_lines_are_found(string lineEnd) =>
        Holds(text => $"text: \"x{string.Join($"{lineEnd}  ", text.Split('\n').Select(line => Escaped(line, character => $"\\x{(int)character:x2}")))}\\{lineEnd}    x\"\n");

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Characters_of_a_plain_text_are_found(string lineEnd) => Holds(text => $"text: x{text.Replace("\n", $"{lineEnd}  ", StringComparison.Ordinal)}{lineEnd}after: 2{lineEnd}");

    [Fact]
    public void Characters_of_JSON_are_found() => HoldsIn(
        text => $"{{ \"text\": \"{Escaped(text, character => $"\\u{(int)character:x4}")}\" }}",
        text => JsonDocuments.Read(DocumentSource.Of(new SourceText("a.json", text))));

    [Fact]
    public void Characters_of_JSON_in_a_text_of_JSON_are_found()
    {
        foreach (string text in HostileText.Sample())
        {
            string inner = $"{{ \"text\": \"{Escaped(text, character => $"\\u{(int)character:x4}")}\" }}";
            string outer = $"{{ \"\ud83d\ude00\": \"{Escaped(inner, character => $"\\u{(int)character:x4}")}\" }}";
            DocumentReading reading = JsonDocuments.Read(DocumentSource.Of(new SourceText("a.json", outer)));
            if (reading.Roots is not [MapNode { Entries: [{ Value: ScalarNode holder }] }] || JsonDocuments.Read(DocumentSource.Within(holder)).Roots is not [MapNode root] || root.Scalar("text") is not { } scalar)
                continue;
            for (int index = 0; index < scalar.Value.Length; index++)
            {
                SourceSpan span = scalar.SpanOf(index, 1);
                span.Line.ShouldBe(1);
                string written = outer[(span.Column - 1)..(span.EndColumn - 1)];
                (written.Length <= 12).ShouldBeTrue($"{written} for one character of {outer}");
                (written[0] == scalar.Value[index] || written[0] == '\\').ShouldBeTrue($"{written} for {scalar.Value[index]} in {outer}");
            }
        }
    }

    private static void Holds(Func<string, string> write) => HoldsIn(write, text => YamlDocuments.Read(DocumentSource.Of(new SourceText("a.yaml", text))));

    /// <summary>What the reader does not take, or takes for something else than a text, is passed over; of the rest, each character is looked up.</summary>
    private static void HoldsIn(Func<string, string> write, Func<string, DocumentReading> read)
    {
        int followed = 0;
        foreach (string text in HostileText.Sample().Where(text => text.AsSpan().IndexOfAny("\0\u0085\u2028") < 0))
        {
            string written = write(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', ' '));
            if (read(written).Roots is not [MapNode root] || root.SelfAndDescendants().OfType<MapNode>().Select(map => map.Scalar("text")).FirstOrDefault(found => found is not null) is not { } scalar)
                continue;
            followed++;
            SourceText source = new("a", written);
            int before = -1;
            for (int index = 0; index < scalar.Value.Length; index++)
            {
                SourceSpan span = scalar.SpanOf(index, 1);
                int start = source.StartOfLine(span.Line) + span.Column - 1;
                int end = source.StartOfLine(span.EndLine) + span.EndColumn - 1;
                string shown = written[start..end];
                StandsFor(shown, scalar.Value, index).ShouldBeTrue($"character {index} of {Shown(scalar.Value)} is found at {Shown(shown)} ({start}) in {Shown(written)}");
                start.ShouldBeGreaterThanOrEqualTo(before, Shown(written));
                before = start;
            }
        }

        followed.ShouldBeGreaterThan(40);
    }

    private static bool StandsFor(string shown, string value, int index)
    {
        char character = value[index];
        if (shown.Length == 1 && shown[0] == character)
            return true;
        if (character is ' ' or '\n' && (shown.Length == 0 || string.IsNullOrWhiteSpace(shown)))
            return true;
        if (shown == "''")
            return character == '\'';
        if (shown is not ['\\', _, ..])
            return false;
        return shown[1] switch
        {
            'x' or 'u' or 'U' => int.Parse(shown.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) is var point && (point == character || (point > 0xffff && char.ConvertFromUtf32(point).Contains(character, StringComparison.Ordinal))),
            'n' => character == '\n',
            't' => character == '\t',
            _ => shown[1] == character,
        };
    }

    private static string Escaped(string text, Func<char, string> escape)
    {
        StringBuilder escaped = new();
        foreach (char character in text)
        {
            escaped.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                < ' ' or (> '~' and < '\u00a0') => escape(character),
                '\u2014' or '\u2028' => $"\\u{(int)character:x4}",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }

    private static string Shown(string text) => Escaped(text, character => $"\\u{(int)character:x4}");
}
