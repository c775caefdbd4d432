using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks;

/// <summary>
/// What counts of a query that is no KQL: after the first mistake the parser guesses, and reports its own guesses; names that it reads there
/// mean nothing.
/// </summary>
internal static class SyntaxErrors
{
    /// <summary>The diagnostics that are worth telling, and how many others the first syntax error stands for.</summary>
    public static (IReadOnlyList<KustoDiagnostic> Told, int Consequences) In(BoundQuery query)
    {
        KustoDiagnostic? first = query.Diagnostics.Where(IsSyntax).MinBy(diagnostic => diagnostic.Start);
        KustoDiagnostic[] told =
        [
            .. query.Diagnostics.Where(diagnostic => first is null || ReferenceEquals(diagnostic, first) || diagnostic.Start < first.Start)
                .Where(diagnostic => !UnknownName.IsUnknownName(diagnostic) || !query.Diagnostics.Any(other => IsBetter(other, diagnostic))),
        ];
        return (told, first is null ? 0 : query.Diagnostics.Count(diagnostic => diagnostic.Severity == KustoSeverity.Error && !ReferenceEquals(diagnostic, first) && diagnostic.Start >= first.Start));
    }

    /// <summary>Whether the parser, not the binder, complains: Kusto's codes below 100, and the one for an operator that does not exist.</summary>
    public static bool IsSyntax(KustoDiagnostic diagnostic) =>
        diagnostic is { Severity: KustoSeverity.Error, Code: ['K', 'S', '0', _, _] or "KS176" };

    /// <summary>Where two diagnostics are about the same place, that a name is unknown says less.</summary>
    private static bool IsBetter(KustoDiagnostic other, KustoDiagnostic unknown) =>
        other.Severity == KustoSeverity.Error && !UnknownName.IsUnknownName(other) && other.Start == unknown.Start && other.Length == unknown.Length;
}
