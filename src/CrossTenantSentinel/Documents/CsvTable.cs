using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Documents;

/// <summary>A table in text form (CSV, TSV) with places; lines without any text are left out.</summary>
/// <param name="source">The text that holds it.</param>
/// <param name="rows">Its rows, the header first; fields in order.</param>
/// <param name="openQuote">The offset of a quote that is never closed; -1 when all are.</param>
public sealed class CsvTable(DocumentSource source, IReadOnlyList<IReadOnlyList<CsvField>> rows, int openQuote)
{
    /// <summary>The text that holds it.</summary>
    public DocumentSource Source { get; } = source;

    /// <summary>Its rows, the header first; fields in order.</summary>
    public IReadOnlyList<IReadOnlyList<CsvField>> Rows { get; } = rows;

    /// <summary>The offset of a quote that is never closed; -1 when all are.</summary>
    public int OpenQuote { get; } = openQuote;

    /// <summary>The place of a field.</summary>
    public Anchor At(in CsvField field) => new Anchor.OfSpan(Source.SpanOf(field.Start, field.End));

    /// <summary>The place of a row.</summary>
    public Anchor At(IReadOnlyList<CsvField> row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new Anchor.OfSpan(Source.SpanOf(row[0].Start, row[^1].End));
    }
}
