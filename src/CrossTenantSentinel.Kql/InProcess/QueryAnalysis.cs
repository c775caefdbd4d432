using CrossTenantSentinel.Kql.FrontEnd;
using Kusto.Language;
using Kusto.Language.Symbols;

namespace CrossTenantSentinel.Kql.InProcess;

/// <summary>What Kusto.Language says of one query.</summary>
internal static class QueryAnalysis
{
    /// <param name="query">KQL text.</param>
    /// <param name="workspace">What it is bound against.</param>
    /// <param name="cancellation">Ends the analysis.</param>
    public static BoundQuery Of(string query, Workspace workspace, CancellationToken cancellation)
    {
        OpenFunctions.BeginQuery();
        GlobalState symbols = workspace.Symbols;
        KustoCode code = Bind(query, workspace, cancellation);
        ReferenceCollector references = new(symbols, cancellation);
        TreeReader reader = new(symbols, references);
        SyntaxNode tree = reader.Read(code.Syntax);
        TableSymbol? table = code.ResultType as TableSymbol;
        return new UncheckedAnswer(
            DiagnosticReader.Read(code, reader.FailingCalls, cancellation),
            table?.Columns.Select(column => (column.Name, SymbolFacts.TypeName(column.Type))).ToList(),
            table?.IsOpen ?? false,
            references.Found,
            tree).For(query, workspace.Schema);
    }

    /// <summary>Kusto.Language can be cancelled only by way of parsing twice, which is worth it only where binding can get out of hand.</summary>
    private static KustoCode Bind(string query, Workspace workspace, CancellationToken cancellation) => workspace.CanCallBodies(query)
        ? KustoCode.Parse(query, workspace.Symbols).Analyze(workspace.Symbols, cancellation)
        : KustoCode.ParseAndAnalyze(query, workspace.Symbols, cancellation);
}
