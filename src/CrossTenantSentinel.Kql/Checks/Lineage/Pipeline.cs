using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Lineage;

/// <summary>Where rows come from and what they pass.</summary>
/// <param name="Source">A table, a call, a <c>union</c>, or whatever else yields rows by itself.</param>
/// <param name="Steps">The operators, first to last.</param>
internal sealed record Pipeline(SyntaxNode Source, IReadOnlyList<SyntaxNode> Steps)
{
    /// <summary>The table that is read; null when the source is something else.</summary>
    public string? Table => Source is { Kind: "NameReference", SymbolKind: SymbolKind.Table, Symbol: { } name } && Source.Children.All(child => child.Kind != "WildcardedName") ? name : null;
}
