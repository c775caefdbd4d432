using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Kql.Checks;

/// <summary>Makes fixes of query texts that cannot break the document around the query.</summary>
internal static class QueryFix
{
    /// <summary>The quote to write texts with, so that the text around the query need not be escaped.</summary>
    public static char QuoteFor(CheckedQuery query) => Written(query) is DocumentText { Scalar.Style: ScalarStyle.DoubleQuoted } ? '\'' : '"';

    /// <summary>A fix that replaces ranges of the query; null when one of them cannot be replaced without knowing more.</summary>
    /// <param name="query">The query.</param>
    /// <param name="title">What it does, as an instruction.</param>
    /// <param name="edits">Zero-based offsets, lengths and new texts.</param>
    public static Fix? Of(CheckedQuery query, string title, params IReadOnlyList<(int Start, int Length, string Replacement)> edits)
    {
        // A text that was put together, or that has values in place of parameters, is written nowhere as it is.
        if (Written(query) is not (RenderedText or FileText or DocumentText))
            return null;
        List<TextEdit> placed = [];
        foreach ((int start, int length, string replacement) in edits)
        {
            Anchor at = query.At(start, length);
            if (!IsExact(at, query, start, length) || !CanStand(query, query.Text.Substring(start, length)) || !CanStand(query, replacement))
                return null;
            placed.Add(new TextEdit(at, replacement));
        }

        return new Fix(title, placed);
    }

    /// <summary>A fix that replaces what stands between a literal's quotes; null when it is not written that simply.</summary>
    public static Fix? OfText(CheckedQuery query, SyntaxNode literal, string replacement, string title)
    {
        string written = literal.Text(query.Text);
        bool isPlain = literal.StringValue is { } value && written.Length == value.Length + 2 && written.AsSpan(1, value.Length).SequenceEqual(value) && !replacement.AsSpan().ContainsAny("\\\"'\n");
        return isPlain ? Of(query, title, (literal.Start + 1, literal.Length - 2, replacement)) : null;
    }

    /// <summary>The query as it is written, without what a function's parameters add.</summary>
    private static WrittenQuery Written(CheckedQuery query) => query.Query.Text is EnclosedText enclosed ? enclosed.Inner : query.Query.Text;

    private static bool IsExact(Anchor at, CheckedQuery query, int start, int length) => Written(query) is not DocumentText
        || (at is Anchor.OfSpan { Span: SourceSpan span } && span.Line == span.EndLine && span.EndColumn - span.Column == length && !query.Text.AsSpan(start, length).Contains('\n'));

    private static bool CanStand(CheckedQuery query, string text) => Written(query) is not DocumentText { Scalar.Style: var style } || style switch
    {
        ScalarStyle.DoubleQuoted => !text.AsSpan().ContainsAny("\"\\"),
        ScalarStyle.SingleQuoted => !text.Contains('\'', StringComparison.Ordinal),
        ScalarStyle.Literal or ScalarStyle.Folded => true,
        _ => text.All(character => char.IsLetterOrDigit(character) || character is '_' or '"'),
    };
}
