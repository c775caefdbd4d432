using System.Text;
using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Adoption.Memory;

/// <summary>Writes what is known of files; <see cref="CheckedFileReader"/> reads it. A text that repeats is written once.</summary>
internal sealed class CheckedFileWriter(Stream stream) : IDisposable
{
    private readonly BinaryWriter output = new(stream, Encoding.UTF8, leaveOpen: true);
    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);

    public void Write(IReadOnlyCollection<CheckedFile> files) => WriteAll(files, Write);

    public void Dispose() => output.Dispose();

    private void Write(CheckedFile file)
    {
        Write(file.ContentKey);
        Write(file.SchemaKey);
        Write(file.NamedKey);
        output.Write(file.DependsOnWholeSchema);
        output.Write7BitEncodedInt(file.Items);
        WriteAll(file.Functions, Write);
        WriteAll(file.Watchlists, Write);
        WriteAll(file.Findings, Write);
        WriteAll(file.Facts, Write);
    }

    private void Write(FunctionSchema function)
    {
        Write(function.Name);
        Write(function.Parameters);
        Write(function.Body);
    }

    private void Write(WatchlistSchema watchlist)
    {
        Write(watchlist.Alias);
        WriteAll(watchlist.Columns, Write);
    }

    private void Write(Finding finding)
    {
        Write(finding.Kind);
        output.Write7BitEncodedInt((int)finding.Severity);
        Write(finding.Message);
        Write(finding.At);
        WriteOptional(finding.Origin);
        WriteOptional(finding.Content);
        WriteOptional(finding.Help);
        WriteOptional(finding.Cause);
        output.Write(finding.Fix is not null);
        if (finding.Fix is { } fix)
        {
            Write(fix.Title);
            WriteAll(fix.Edits, Write);
        }
    }

    private void Write(TextEdit edit)
    {
        Write(edit.At);
        Write(edit.Replacement);
    }

    private void Write(FindingKind kind)
    {
        Write(kind.Code);
        Write(kind.Title);
        Write(kind.Why);
        Write(kind.Instead);
        output.Write7BitEncodedInt((int)kind.Severity);
        output.Write(kind.IsOffByDefault);
    }

    private void Write(Fact fact)
    {
        Write(fact.Kind);
        Write(fact.Value);
        Write(fact.Content);
        Write(fact.At);
        Write(fact.Detail);
    }

    /// <exception cref="InvalidOperationException">An anchor of the pack: facts and findings of files have spans.</exception>
    private void Write(Anchor anchor)
    {
        SourceSpan? span = anchor switch
        {
            Anchor.OfSpan exact => exact.Span,
            Anchor.None => null,
            _ => throw new InvalidOperationException($"{anchor.GetType().Name} is no place in a file."),
        };
        WriteOptional(span?.File);
        if (span is null)
            return;
        output.Write7BitEncodedInt(span.Line);
        output.Write7BitEncodedInt(span.Column);
        output.Write7BitEncodedInt(span.EndLine);
        output.Write7BitEncodedInt(span.EndColumn);
    }

    private void WriteAll<T>(IReadOnlyCollection<T> values, Action<T> write)
    {
        output.Write7BitEncodedInt(values.Count);
        foreach (T value in values)
            write(value);
    }

    private void WriteOptional(string? text)
    {
        output.Write(text is not null);
        if (text is not null)
            Write(text);
    }

    /// <summary>The number of an earlier text, or the next number and the text itself.</summary>
    private void Write(string text)
    {
        if (texts.TryGetValue(text, out int number))
        {
            output.Write7BitEncodedInt(number);
            return;
        }

        output.Write7BitEncodedInt(texts.Count);
        texts.Add(text, texts.Count);
        // Queries may hold half a surrogate pair, which UTF-8 has no bytes for.
        output.Write7BitEncodedInt(text.Length);
        output.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()));
    }
}
