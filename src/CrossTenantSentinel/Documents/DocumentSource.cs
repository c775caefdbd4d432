using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Documents;

/// <summary>The text of a document: that of a file, or of a text inside another document (a workbook inside a deployment template).</summary>
public abstract class DocumentSource
{
    /// <summary>The text.</summary>
    public abstract string Text { get; }

    /// <summary>Where a range of the text stands in the file.</summary>
    /// <param name="start">Zero-based offset.</param>
    /// <param name="end">Offset after the last character.</param>
    public abstract SourceSpan SpanOf(int start, int end);

    /// <summary>The text of a file.</summary>
    public static DocumentSource Of(SourceText file) => new FileSource(file);

    /// <summary>The text that a scalar stands for.</summary>
    public static DocumentSource Within(ScalarNode scalar) => new ScalarSource(scalar);

    private sealed class FileSource(SourceText file) : DocumentSource
    {
        public override string Text => file.Text;

        public override SourceSpan SpanOf(int start, int end) => file.SpanOf(start, end);
    }

    private sealed class ScalarSource(ScalarNode scalar) : DocumentSource
    {
        public override string Text => scalar.Value;

        public override SourceSpan SpanOf(int start, int end) => scalar.SpanOf(start, Math.Max(0, end - start));
    }
}
