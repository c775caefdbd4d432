using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Subjects.Workbooks;

/// <summary>
/// A workbook's query whose parameters are replaced by values. Places are those of the JSON; those of a value are the whole reference that it
/// stands for.
/// </summary>
public sealed record SubstitutedText : WrittenQuery
{
    private readonly IReadOnlyList<Piece> pieces;

    private SubstitutedText(string text, IReadOnlyList<Piece> pieces)
        : base(text) => this.pieces = pieces;

    /// <summary>The query as it is written.</summary>
    public required StatedWorkbookQuery Query { get; init; }

    /// <summary>The step that runs it.</summary>
    public required StatedItem Item { get; init; }

    /// <summary>The parameter that it fills; null for a query step's own.</summary>
    public StatedParameter? Parameter { get; init; }

    /// <summary>How much of each parameter is picked.</summary>
    public required SelectedValues Selection { get; init; }

    /// <summary>Whether it is the first of the texts of its query: what does not depend on values is told of this one.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>The parameters whose values are other ones than in the first text.</summary>
    public IReadOnlyList<string> Differing { get; init; } = [];

    /// <summary>The text with values in place of references.</summary>
    /// <param name="query">The query.</param>
    /// <param name="item">Its step.</param>
    /// <param name="parameter">The parameter that it fills; null for a query step's own.</param>
    /// <param name="values">Start and length of each reference in the query's text, in order, and the value.</param>
    /// <param name="selection">How much of each parameter is picked.</param>
    /// <param name="isFirst">Whether it is the first of the texts of its query.</param>
    public static SubstitutedText Of(
        StatedWorkbookQuery query, StatedItem item, StatedParameter? parameter, IEnumerable<(int Start, int Length, string Value)> values, SelectedValues selection, bool isFirst)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(values);
        System.Text.StringBuilder text = new();
        List<Piece> pieces = [];
        int at = 0;
        foreach ((int start, int length, string value) in values)
        {
            pieces.Add(new Piece(text.Length, start - at, at, start - at, false));
            text.Append(query.Text.Value, at, start - at);
            pieces.Add(new Piece(text.Length, value.Length, start, length, true));
            text.Append(value);
            at = start + length;
        }

        pieces.Add(new Piece(text.Length, query.Text.Value.Length - at, at, query.Text.Value.Length - at, false));
        text.Append(query.Text.Value, at, query.Text.Value.Length - at);
        return new SubstitutedText(text.ToString(), pieces) { Query = query, Item = item, Parameter = parameter, Selection = selection, IsFirst = isFirst };
    }

    /// <inheritdoc/>
    public override Anchor At(int start, int length)
    {
        int first = Written(start, false);
        int last = length == 0 ? first : Written(start + length - 1, true);
        return Query.Text.At(first, Math.Max(0, last - first));
    }

    /// <summary>The parameter whose value stands at a place, or right before it; null when none does.</summary>
    public string? ParameterAt(Anchor place)
    {
        if (place is not Anchor.OfSpan { Span: var span })
            return null;
        Piece? piece = pieces.FirstOrDefault(piece => piece.IsValue && Query.Text.SpanOf(piece.WrittenStart, piece.WrittenLength) is var value
            && (value.Line, value.Column).CompareTo((span.Line, span.Column)) <= 0 && (span.Line, span.Column).CompareTo((value.EndLine, value.EndColumn)) <= 0);
        return piece is null ? null : WorkbookScopes.In(Query.Text.Value.Substring(piece.WrittenStart, piece.WrittenLength)).FirstOrDefault().Name;
    }

    /// <summary>Whether a place is, at least in part, that of a value instead of text that is written.</summary>
    public bool IsValue(Anchor place) => place is Anchor.OfSpan { Span: var span } && pieces
        .Where(piece => piece.IsValue)
        .Select(piece => Query.Text.SpanOf(piece.WrittenStart, piece.WrittenLength))
        .Any(value => (value.Line, value.Column).CompareTo((span.EndLine, span.EndColumn)) < 0 && (span.Line, span.Column).CompareTo((value.EndLine, value.EndColumn)) < 0);

    /// <summary>The offset in the written text before a character, or after it.</summary>
    private int Written(int offset, bool after)
    {
        Piece piece = pieces.LastOrDefault(piece => piece.Start <= offset && (piece.Length > 0 || piece.Start < offset)) ?? pieces[0];
        return piece.IsValue
            ? piece.WrittenStart + (after ? piece.WrittenLength : 0)
            : piece.WrittenStart + Math.Min(offset - piece.Start + (after ? 1 : 0), piece.WrittenLength);
    }

    private sealed record Piece(int Start, int Length, int WrittenStart, int WrittenLength, bool IsValue);
}
