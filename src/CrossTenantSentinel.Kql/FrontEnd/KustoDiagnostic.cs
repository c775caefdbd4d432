namespace CrossTenantSentinel.Kql.FrontEnd;

/// <summary>What Kusto.Language says about a place in a query.</summary>
/// <param name="Code">Kusto's code, for example <c>KS142</c>.</param>
/// <param name="Severity">Kusto's severity.</param>
/// <param name="Message">Kusto's message.</param>
/// <param name="Start">Zero-based offset into the query.</param>
/// <param name="Length">Number of characters; may be 0.</param>
public sealed record KustoDiagnostic(string Code, KustoSeverity Severity, string Message, int Start, int Length)
{
    /// <summary>For a name that is unknown: the names that are known in its place, at most 500; otherwise empty.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];
}
