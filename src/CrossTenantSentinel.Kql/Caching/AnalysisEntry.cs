using System.Security.Cryptography;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Caching;

/// <summary>
/// A bound query in bytes: a checksum, every distinct text once, then numbers, which for texts are positions in that list. The tree is
/// in pre-order with numbers of children, so that no depth overflows a stack. The query's own text is not repeated.
/// </summary>
internal static class AnalysisEntry
{
    /// <summary>
    /// Changes with the code that reads answers, turns them into bytes and back, which is this assembly's: entries of other code are never read.
    /// Equal sources make equal assemblies.
    /// </summary>
    public static readonly string Code = typeof(AnalysisEntry).Module.ModuleVersionId.ToString("N");

    private const int ChecksumLength = 16;

    public static ReadOnlyMemory<byte> Write(BoundQuery bound)
    {
        EntryWriter writer = new();
        writer.WriteAll(bound.Diagnostics, diagnostic =>
        {
            writer.Write(diagnostic.Code);
            writer.Write((int)diagnostic.Severity);
            writer.Write(diagnostic.Message);
            writer.Write(diagnostic.Start);
            writer.Write(diagnostic.Length);
            writer.WriteAll(diagnostic.Candidates, writer.Write);
        });
        writer.Write(bound.Result is null ? 0 : 1);
        writer.WriteAll(bound.Result ?? [], column =>
        {
            writer.Write(column.Name);
            writer.Write((int)column.Type);
        });
        writer.WriteAll(bound.UntypedColumns, writer.Write);
        writer.Write(bound.IsOpen ? 1 : 0);
        writer.WriteAll(bound.References, reference =>
        {
            writer.Write((int)reference.Kind);
            writer.Write(reference.Name);
            writer.Write(reference.Start);
            writer.Write(reference.Length);
        });
        foreach (SyntaxNode node in bound.Tree.SelfAndDescendants())
        {
            writer.Write(node.Kind);
            writer.Write(node.Start);
            writer.Write(node.Length);
            writer.Write(node.ResultType);
            writer.Write(node.Symbol);
            writer.Write(node.SymbolKind is { } kind ? (int)kind + 1 : 0);
            writer.Write(node.StringValue);
            writer.Write(node.Children.Count);
        }

        byte[] content = writer.ToArray();
        return (byte[])[.. Checksum(content), .. content];
    }

    /// <summary>The bound query; null when the entry is damaged.</summary>
    public static BoundQuery? Read(ReadOnlyMemory<byte> entry, string query)
    {
        if (entry.Length < ChecksumLength || !Checksum(entry.Span[ChecksumLength..]).SequenceEqual(entry.Span[..ChecksumLength]))
            return null;
        EntryReader reader = new(entry[ChecksumLength..]);
        List<KustoDiagnostic> diagnostics = reader.ReadAll(() => new KustoDiagnostic(
            reader.Text()!, (KustoSeverity)reader.Number(), reader.Text()!, reader.Number(), reader.Number())
        {
            Candidates = reader.ReadAll(() => reader.Text()!),
        });
        bool hasResult = reader.Number() == 1;
        List<Column> result = reader.ReadAll(() => new Column(reader.Text()!, (KqlType)reader.Number()));
        List<string> untyped = reader.ReadAll(() => reader.Text()!);
        bool open = reader.Number() == 1;
        List<SymbolReference> references = reader.ReadAll(() =>
            new SymbolReference((SymbolKind)reader.Number(), reader.Text()!, reader.Number(), reader.Number()));
        return new BoundQuery(query, diagnostics, hasResult ? result : null, references, ReadTree(reader)) { UntypedColumns = untyped, IsOpen = open };
    }

    /// <summary>A node with its children still to come takes the next node as its next child.</summary>
    private static SyntaxNode ReadTree(EntryReader reader)
    {
        Stack<(SyntaxNode[] Children, int Filled)> open = new();
        SyntaxNode root = ReadNode(reader, open);
        while (open.TryPop(out (SyntaxNode[] Children, int Filled) parent))
        {
            if (parent.Filled == parent.Children.Length)
                continue;
            open.Push((parent.Children, parent.Filled + 1));
            parent.Children[parent.Filled] = ReadNode(reader, open);
        }

        return root;
    }

    private static SyntaxNode ReadNode(EntryReader reader, Stack<(SyntaxNode[] Children, int Filled)> open)
    {
        string kind = reader.Text()!;
        int start = reader.Number();
        int length = reader.Number();
        string? resultType = reader.Text();
        string? symbol = reader.Text();
        int symbolKind = reader.Number();
        string? value = reader.Text();
        int count = reader.Number();
        SyntaxNode[] children = count == 0 ? [] : new SyntaxNode[count];
        if (count > 0)
            open.Push((children, 0));
        return new SyntaxNode(kind, start, length, resultType, symbol, symbolKind == 0 ? null : (SymbolKind)(symbolKind - 1), children) { StringValue = value };
    }

    private static ReadOnlySpan<byte> Checksum(ReadOnlySpan<byte> content) => SHA256.HashData(content).AsSpan(0, ChecksumLength);
}
