using CrossTenantSentinel.Kql.FrontEnd;
using Kusto.Language;
using Kusto.Language.Symbols;

namespace CrossTenantSentinel.Kql.InProcess;

/// <summary>What Kusto.Language says of one query.</summary>
internal static class QueryAnalysis
{
    /// <param name="query">KQL text.</param>
    /// <param name="workspace">What it is bound with.</param>
    /// <param name="cancellation">Ends the analysis.</param>
    public static BoundQuery Of(string query, GlobalState workspace, CancellationToken cancellation)
    {
        KustoCode code = KustoCode.ParseAndAnalyze(query, workspace, cancellation);
        ReferenceCollector references = new(workspace, cancellation);
        TreeReader reader = new(workspace, references);
        SyntaxNode tree = reader.Read(code.Syntax);
        TableSymbol? table = code.ResultType as TableSymbol;
        return new UncheckedAnswer(
            DiagnosticReader.Read(code, reader.FailingCalls, cancellation),
            table?.Columns.Select(column => (column.Name, SymbolFacts.TypeName(column.Type))).ToList(),
            table?.IsOpen ?? false,
            references.Found,
            tree).For(query);
    }
}
