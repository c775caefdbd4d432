namespace CrossTenantSentinel.Sources;

/// <summary>A range of text in a file, as compilers report it: one-based lines and columns, the end column exclusive.</summary>
/// <param name="File">Path relative to the repository root, with forward slashes.</param>
/// <param name="Line">One-based first line; 0 when the file has no such line (the finding is about the file as a whole).</param>
/// <param name="Column">One-based first column; 0 when unknown.</param>
/// <param name="EndLine">One-based last line.</param>
/// <param name="EndColumn">One-based column after the last character.</param>
public sealed record SourceSpan(string File, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The file as a whole.</summary>
    public static SourceSpan WholeFile(string file) => new(file, 0, 0, 0, 0);
}
