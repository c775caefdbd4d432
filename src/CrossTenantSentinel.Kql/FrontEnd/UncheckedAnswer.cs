using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.FrontEnd;

/// <summary>What Kusto.Language says of a query, as an adapter read it: unordered, with errors that are none.</summary>
/// <param name="Diagnostics">What it says about places.</param>
/// <param name="Result">Names and types of the result columns, null for a type that Kusto can not tell; null without a tabular result.</param>
/// <param name="IsOpen">Whether the result can have more columns.</param>
/// <param name="References">Every name, as often as it was met.</param>
/// <param name="Tree">The bound tree.</param>
internal sealed record UncheckedAnswer(
    IReadOnlyList<KustoDiagnostic> Diagnostics,
    IReadOnlyList<(string Name, string? Type)>? Result,
    bool IsOpen,
    IReadOnlyList<SymbolReference> References,
    SyntaxNode Tree)
{
    /// <summary>The same for every adapter: ordered, without repetitions and <see cref="OverruledErrors"/>, unknown names called so, open only where <see cref="OpenResult"/> agrees.</summary>
    /// <param name="query">The text that was bound.</param>
    /// <param name="schema">What it was bound against.</param>
    public BoundQuery For(string query, KustoSchema schema)
    {
        List<string> untyped = [];
        return new BoundQuery(
            query,
            [
                .. Diagnostics.Where(diagnostic => !OverruledErrors.Has(diagnostic, Tree, query))
                    .Select(diagnostic => UnresolvedArgument.Of(diagnostic, Tree, query))
                    .DistinctBy(diagnostic => (diagnostic.Code, diagnostic.Start, diagnostic.Length, diagnostic.Message)).OrderBy(diagnostic => diagnostic.Start),
            ],
            Result is null ? null : [.. Result.Select(column => ColumnOf(column.Name, column.Type, untyped))],
            [.. References.Distinct().OrderBy(reference => reference.Start)],
            Tree)
        {
            UntypedColumns = untyped,
            IsOpen = IsOpen && new OpenResult(Tree, query, schema).IsOpen(),
        };
    }

    private static Column ColumnOf(string name, string? type, List<string> untyped)
    {
        if (KqlTypes.TryParse(type ?? string.Empty, out KqlType known))
            return new Column(name, known);
        untyped.Add(name);
        return new Column(name, KqlType.Dynamic);
    }
}
