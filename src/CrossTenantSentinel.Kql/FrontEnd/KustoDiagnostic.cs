namespace CrossTenantSentinel.Kql.FrontEnd;

/// <summary>What Kusto.Language says about a place in a query.</summary>
/// <param name="Code">Kusto's code, for example <c>KS142</c>.</param>
/// <param name="Severity">Kusto's severity.</param>
/// <param name="Message">Kusto's message; starts with <c>In function NAME:</c> where the place is the call of a function whose body fails.</param>
/// <param name="Start">Zero-based offset into the query.</param>
/// <param name="Length">Number of characters; may be 0.</param>
public sealed record KustoDiagnostic(string Code, KustoSeverity Severity, string Message, int Start, int Length)
{
    /// <summary>
    /// Where a name is unknown: at most 500 names that are known at that place, for "did you mean". Columns, variables and parameters in
    /// scope for an unknown name, variables for an unknown table, built-in and declared functions for an unknown function. The schema lists its tables and functions.
    /// </summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];
}
