using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Kql.Checks;

/// <summary>A bound query, the content it belongs to, and what it was bound against: what a check of queries looks at.</summary>
/// <param name="Owner">The content.</param>
/// <param name="Query">The query as it is written.</param>
/// <param name="Bound">The query as the front end bound it.</param>
/// <param name="Schema">What queries can name.</param>
public sealed record CheckedQuery(Subject Owner, SubjectQuery Query, BoundQuery Bound, KustoSchema Schema)
{
    /// <summary>The text that was bound.</summary>
    public string Text => Bound.Text;

    /// <summary>The rule that runs the query; null for functions, workbooks and bare queries.</summary>
    public RuleSubject? Rule => Owner as RuleSubject;

    /// <summary>The syntax tree with ways up.</summary>
    public SyntaxMap Syntax => Bound.Syntax;

    /// <summary>The place of a range of the text.</summary>
    public Anchor At(int start, int length) => Query.Text.At(start, length);

    /// <summary>The place of a node.</summary>
    public Anchor At(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return Query.Text.At(node.Start, node.Length);
    }

    /// <summary>Whether the name of what is referred to is written there; <c>union *</c> and patterns read whatever the workspace has.</summary>
    internal bool Writes(SymbolReference reference) => Text.AsSpan(reference.Start, reference.Length).Contains(reference.Name, StringComparison.Ordinal);

    /// <summary>The place of the last line of the query, which decides its columns.</summary>
    public Anchor AtEnd()
    {
        string text = Text.TrimEnd();
        int start = text.LastIndexOf('\n') + 1;
        return At(start, text.Length - start);
    }
}
