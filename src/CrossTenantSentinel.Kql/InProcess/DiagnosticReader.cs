using CrossTenantSentinel.Kql.FrontEnd;
using Kusto.Language;
using Kusto.Language.Symbols;
using Kusto.Language.Syntax;

namespace CrossTenantSentinel.Kql.InProcess;

/// <summary>What Kusto.Language says of places in a query, with the names that could have been meant.</summary>
internal static class DiagnosticReader
{
    private const int MostCandidates = 500;

    /// <param name="code">The bound query.</param>
    /// <param name="calls">Its calls of functions with errors in their bodies.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static IReadOnlyList<KustoDiagnostic> Read(KustoCode code, IReadOnlyList<FunctionCallExpression> calls, CancellationToken cancellation)
    {
        IReadOnlyList<Diagnostic> own = code.GetDiagnostics(cancellation);
        return [.. own.Select(diagnostic => Describe(diagnostic, code, cancellation)), .. OfCalled(calls, own)];
    }

    private static KustoDiagnostic Describe(Diagnostic diagnostic, KustoCode code, CancellationToken cancellation) =>
        new(diagnostic.Code, SeverityOf(diagnostic), diagnostic.Message, diagnostic.Start, diagnostic.Length)
        {
            Candidates = CandidatesFor(diagnostic, code, cancellation),
        };

    private static KustoSeverity SeverityOf(Diagnostic diagnostic) => diagnostic.Severity switch
    {
        "Error" => KustoSeverity.Error,
        "Warning" => KustoSeverity.Warning,
        _ => KustoSeverity.Suggestion,
    };

    /// <summary>
    /// What is wrong inside functions for the arguments they are called with. A stored function is not in the query's text and neither is
    /// the value of a parameter, so the place is the call; what its declaration in the text or the call itself already reports is left out.
    /// </summary>
    private static IEnumerable<KustoDiagnostic> OfCalled(IReadOnlyList<FunctionCallExpression> calls, IReadOnlyList<Diagnostic> own)
    {
        HashSet<string> reported = [.. own.Select(diagnostic => diagnostic.Code + diagnostic.Message)];
        return
            from call in calls
            where !own.Any(diagnostic => diagnostic.Start >= call.TextStart && diagnostic.Start + diagnostic.Length <= call.End)
            from inner in call.GetCalledFunctionDiagnostics()
            where !reported.Contains(inner.Code + inner.Message)
            select new KustoDiagnostic(inner.Code, SeverityOf(inner), $"In function {call.ReferencedSymbol.Name}: {inner.Message}", call.Name.TextStart, call.Name.Width);
    }

    /// <summary>The names that could have been meant where a name is unknown. The tables of the schema are known anyway.</summary>
    private static IReadOnlyList<string> CandidatesFor(Diagnostic diagnostic, KustoCode code, CancellationToken cancellation)
    {
        (SymbolMatch Match, IncludeFunctionKind Include)? scope = diagnostic.Code switch
        {
            "KS142" or "KS107" => (SymbolMatch.Column | SymbolMatch.Local, IncludeFunctionKind.None),
            "KS145" => (SymbolMatch.Column, IncludeFunctionKind.None),
            "KS204" or "KS205" => (SymbolMatch.Local, IncludeFunctionKind.LocalViews),
            "KS211" => (SymbolMatch.Function, IncludeFunctionKind.All & ~IncludeFunctionKind.DatabaseFunctions),
            _ => null,
        };
        return scope is not { } sought
            ? []
            : [.. code.GetSymbolsInScope(diagnostic.Start, sought.Match, sought.Include, cancellation).Select(symbol => symbol.Name).Distinct().Take(MostCandidates)];
    }
}
