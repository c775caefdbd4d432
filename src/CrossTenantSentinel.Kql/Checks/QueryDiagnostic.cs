using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks;

/// <summary>Whatever else Kusto.Language says about a query.</summary>
public sealed class QueryDiagnostic : QueryCheck
{
    /// <summary>CTS2002.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS2002",
        Title = "Query does not bind",
        Why = "The query is not valid KQL, or a type does not fit: Sentinel refuses the rule.",
        Instead = "Correct what Kusto's message names.",
    };

    /// <summary>CTS2003.</summary>
    public static readonly FindingKind Doubtful = new()
    {
        Code = "CTS2003",
        Title = "Kusto finds the query doubtful",
        Why = "The query runs, but Kusto.Language warns; Azure-Sentinel's validation refuses any diagnostic, whatever its severity.",
        Instead = "Follow Kusto's message.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        (IReadOnlyList<KustoDiagnostic> told, int consequences) = SyntaxErrors.In(query.Bound);
        return told
            .Where(diagnostic => !UnknownName.IsUnknownName(diagnostic) && diagnostic.Severity != KustoSeverity.Suggestion)
            .Select(diagnostic => (diagnostic.Severity == KustoSeverity.Error ? Kind : Doubtful).At(
                query.At(diagnostic.Start, diagnostic.Length),
                SyntaxErrors.IsSyntax(diagnostic) && consequences > 0 ? $"{diagnostic.Message.TrimEnd('.')}; nothing after it could be read." : diagnostic.Message) with
            {
                Origin = diagnostic.Code,
            });
    }
}
