using System.Text.RegularExpressions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Findings;

/// <summary>
/// Turns the place of a finding into file, line and column. Reads each C# file at most once; where a file can not be read (a tool
/// that runs away from its sources), the line that the compiler recorded is reported without a column.
/// </summary>
/// <param name="read">The text of a file, by path relative to the repository root; null when there is none.</param>
public sealed class AnchorResolver(Func<string, string?> read)
{
    private readonly Dictionary<string, SourceText?> texts = new(StringComparer.Ordinal);

    /// <summary>The range of an anchor; null for <see cref="Anchor.Nowhere"/>.</summary>
    public SourceSpan? Resolve(Anchor anchor) => anchor switch
    {
        Anchor.OfSpan exact => exact.Span,
        Anchor.OfMember member => ResolveMember(member),
        Anchor.OfQuery query => ResolveQuery(query),
        _ => null,
    };

    /// <summary>
    /// The range that an edit replaces; null when the edit has no exact place: its file cannot be read, its range holds more than text
    /// that an author wrote (a value, a function's header), or its text would mean something else there.
    /// </summary>
    public SourceSpan? ResolveEdit(TextEdit edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return edit.At switch
        {
            Anchor.OfSpan { Span: { Line: > 0, Column: > 0, EndLine: > 0, EndColumn: > 0 } exact } => exact,
            Anchor.OfMember { Text: not null } member when Resolve(member) is { } span && TextAt(span) == member.Text => span,
            Anchor.OfQuery query => ResolveQueryEdit(query, edit.Replacement),
            _ => null,
        };
    }

    private SourceSpan? ResolveQueryEdit(Anchor.OfQuery anchor, string replacement)
    {
        // An insertion belongs to the text before it, because what follows may be a value.
        RenderedSegment segment = anchor.Query.SegmentAt(anchor.Length == 0 && anchor.Start > 0 ? anchor.Start - 1 : anchor.Start);
        if (TextOf(segment.Query.Declared) is not { } source)
            return null;
        int call = CallOf(source, segment.Query.Declared.Line);
        return InterpolatedParts.OpeningAfter(source.Text, call) is { } opening
            && InterpolatedParts.FirstAfter(source.Text, call) is { } parts
            && PartOf(parts, segment) is { IsHole: false } part
                ? new QueryEditPlace(source, opening, part, segment).Of(anchor, replacement)
                : null;
    }

    private string? TextAt(SourceSpan span)
    {
        if (TextOf(new SourceLocation(span.File, span.Line)) is not { } source)
            return null;
        return source.Text[(source.StartOfLine(span.Line) + span.Column - 1)..(source.StartOfLine(span.EndLine) + span.EndColumn - 1)];
    }

    private SourceSpan ResolveQuery(Anchor.OfQuery anchor)
    {
        RenderedSegment first = anchor.Query.SegmentAt(anchor.Start);
        SourceSpan fallback = LineOnly(first.Query.Declared);
        if (TextOf(first.Query.Declared) is not { } source)
            return fallback;
        IReadOnlyList<InterpolatedPart>? parts = InterpolatedParts.FirstAfter(source.Text, CallOf(source, first.Query.Declared.Line));
        if (parts is null || PartOf(parts, first) is not { } part)
            return fallback;
        if (part.IsHole)
            return source.SpanOf(part.Start, part.End);

        int start = OffsetIn(part, first, anchor.Start);
        int end = start;
        int lastPosition = anchor.Start + anchor.Length - 1;
        RenderedSegment last = anchor.Query.SegmentAt(Math.Max(anchor.Start, lastPosition));
        if (anchor.Length > 0 && ReferenceEquals(last.Query, first.Query) && PartOf(parts, last) is { } lastPart)
            end = lastPart.IsHole ? lastPart.End : OffsetIn(lastPart, last, lastPosition) + 1;
        return source.SpanOf(start, end);
    }

    private static InterpolatedPart? PartOf(IReadOnlyList<InterpolatedPart> parts, RenderedSegment segment) =>
        segment.Part >= 0 && segment.Part < parts.Count ? parts[segment.Part] : null;

    private static int OffsetIn(InterpolatedPart part, RenderedSegment segment, int position)
    {
        int index = segment.Offset + position - segment.Start;
        return index < part.Offsets.Count ? part.Offsets[Math.Max(0, index)] : part.End;
    }

    /// <summary>A line may hold an unrelated string before the call, so look from the call on, where the line names one.</summary>
    private static int CallOf(SourceText source, int line)
    {
        int start = source.StartOfLine(line);
        int call = source.Text.IndexOf("Kql", start, Math.Min(source.StartOfLine(line + 1), source.Text.Length) - start, StringComparison.Ordinal);
        return call < 0 ? start : call;
    }

    private SourceSpan ResolveMember(Anchor.OfMember anchor)
    {
        if (TextOf(anchor.Declared) is not { } source || anchor.Declared.Line < 1)
            return LineOnly(anchor.Declared);
        int start = source.StartOfLine(anchor.Declared.Line);
        int brace = source.Text.IndexOf('{', start);
        int end = brace < 0 ? source.Text.Length : CSharpScanner.SkipBalanced(source.Text, brace);
        string item = source.Text[start..end];

        Match member = anchor.Member is null ? Match.Empty : Regex.Match(item, $@"(?<![\w.]){Regex.Escape(anchor.Member)}(?=\s*=(?![=>]))");
        if (!member.Success)
        {
            int column = item.Length - item.TrimStart().Length;
            int lineEnd = item.IndexOf('\n', column);
            return source.SpanOf(start + column, start + (lineEnd < 0 ? item.Length : lineEnd));
        }

        Match text = anchor.Text is null
            ? Match.Empty
            : new Regex($@"(?<!\w){Regex.Escape(anchor.Text)}(?!\w)").Match(item, member.Index + member.Length);
        Match found = text.Success ? text : member;
        return source.SpanOf(start + found.Index, start + found.Index + found.Length);
    }

    private SourceText? TextOf(SourceLocation location)
    {
        string file = location.RelativeFile;
        if (!texts.TryGetValue(file, out SourceText? text))
            texts[file] = text = read(file) is { } content ? new SourceText(file, content) : null;
        return text;
    }

    private static SourceSpan LineOnly(SourceLocation location) => new(location.RelativeFile, location.Line, 0, location.Line, 0);
}
