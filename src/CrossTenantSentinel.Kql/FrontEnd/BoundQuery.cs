using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.FrontEnd;

/// <summary>A query with its names and types resolved.</summary>
/// <param name="Text">The query text that was bound.</param>
/// <param name="Diagnostics">In order of position.</param>
/// <param name="Result">The result columns in order; null when the query has no tabular result.</param>
/// <param name="References">Every table, column, function and watchlist the query names.</param>
/// <param name="Tree">The bound syntax tree.</param>
public sealed record BoundQuery(
    string Text,
    IReadOnlyList<KustoDiagnostic> Diagnostics,
    IReadOnlyList<Column>? Result,
    IReadOnlyList<SymbolReference> References,
    SyntaxNode Tree) : FrontEndAnswer
{
    /// <summary>The syntax tree with ways up.</summary>
    public SyntaxMap Syntax => SyntaxMap.Of(Tree);

    /// <summary>
    /// The result columns whose type Kusto can not tell, because they come from an unknown table or watchlist, or from a plug-in that
    /// reads its columns from the data; <see cref="Result"/> calls them <c>dynamic</c>.
    /// </summary>
    public IReadOnlyList<string> UntypedColumns { get; init; } = [];

    /// <summary>Whether the result can have more columns than <see cref="Result"/> lists, for the same reasons.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether any diagnostic is an error.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == KustoSeverity.Error);

    /// <summary>The distinct names of the tables the query reads, ordinal order.</summary>
    public IReadOnlyList<string> Tables => Names(SymbolKind.Table);

    /// <summary>The distinct aliases of the watchlists the query reads, ordinal order.</summary>
    public IReadOnlyList<string> Watchlists => Names(SymbolKind.Watchlist);

    private List<string> Names(SymbolKind kind) =>
        [.. References.Where(reference => reference.Kind == kind).Select(reference => reference.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
