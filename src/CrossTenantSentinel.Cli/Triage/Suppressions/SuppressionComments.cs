using System.Text.RegularExpressions;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Triage.Suppressions;

/// <summary>
/// Reads the comments of a file that suppress findings. On a line of its own a comment applies to the next line that is neither blank nor a
/// comment; at the end of a line, to that line; <c>cts-disable-file</c>, to the file.
/// </summary>
public static partial class SuppressionComments
{
    /// <summary>Reads the comments, in the order of the text.</summary>
    /// <param name="file">The path, whose extension says how comments are written.</param>
    /// <param name="text">The text of the file.</param>
    public static IReadOnlyList<SuppressionComment> Read(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Contains(SuppressionComment.OfLine, StringComparison.Ordinal))
            return [];
        CommentSyntax syntax = CommentSyntax.Of(file);
        SourceText source = new(file, text);
        TextBlock whole = new(text, null);
        IEnumerable<TextBlock> blocks = syntax.IsJson ? JsonTextBlocks.Of(whole, SuppressionComment.OfLine) : [whole];
        return [.. blocks.SelectMany(block => Read(block, syntax, source)).OrderBy(comment => comment.Span.Line).ThenBy(comment => comment.Span.Column)];
    }

    private static IEnumerable<SuppressionComment> Read(TextBlock block, CommentSyntax syntax, SourceText source)
    {
        (int Start, int End)[] lines = [.. block.Lines()];
        for (int index = 0; index < lines.Length; index++)
        {
            (int start, int end) = lines[index];
            Match sign = Sign().Match(block.Text, start, end - start);
            if (!sign.Success || !syntax.Signs.Contains(sign.Groups["sign"].Value))
                continue;
            Match said = Directive().Match(block.Text, sign.Groups["word"].Index, end - sign.Groups["word"].Index);
            string word = said.Groups["word"].Value;
            (int From, int To) applies = word == SuppressionComment.OfFile ? (0, source.Text.Length)
                : IsBlank(block.Text, start, sign.Index) ? NextLine(block, lines, index + 1, syntax)
                : RangeOf(block, lines[index]);
            int first = sign.Groups["sign"].Index;
            SourceSpan span = source.SpanOf(block.OffsetOf(first), block.OffsetOf(end - 1) + 1);
            yield return new SuppressionComment(word, TextOf(said.Groups["code"]), TextOf(said.Groups["until"]), TextOf(said.Groups["reason"]), span, applies.From, applies.To);
        }
    }

    private static (int From, int To) NextLine(TextBlock block, (int Start, int End)[] lines, int from, CommentSyntax syntax)
    {
        foreach ((int Start, int End) line in lines.Skip(from))
        {
            ReadOnlySpan<char> text = block.Text.AsSpan(line.Start, line.End - line.Start).Trim();
            if (text.Length > 0 && !IsComment(text, syntax))
                return RangeOf(block, line);
        }

        return (0, 0);
    }

    private static bool IsComment(ReadOnlySpan<char> line, CommentSyntax syntax)
    {
        foreach (string sign in syntax.Signs)
        {
            if (line.StartsWith(sign, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static (int From, int To) RangeOf(TextBlock block, (int Start, int End) line) =>
        line.End == line.Start ? (0, 0) : (block.OffsetOf(line.Start), block.OffsetOf(line.End - 1) + 1);

    private static bool IsBlank(string text, int start, int end) => text.AsSpan(start, Math.Max(0, end - start)).IsWhiteSpace();

    private static string? TextOf(Group group) => group.Success && group.Value.AsSpan().Trim().Length > 0 ? group.Value.Trim() : null;

    /// <summary>A comment's sign stands at the start of a line or behind a blank: what looks like one within a word is an address.</summary>
    [GeneratedRegex(@"(?<=^|\s|\A)(?<sign>#|//)[ \t]*(?<word>cts-disable)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Sign();

    [GeneratedRegex(@"\A(?<word>cts-disable[\w-]*)(?:[ \t]+(?!until\b)(?<code>[^\s:]+))?(?:[ \t]+until\b[ \t]*(?<until>[^\s:]*))?[ \t]*(?::(?<reason>[^\r\n]*))?", RegexOptions.CultureInvariant)]
    private static partial Regex Directive();
}
