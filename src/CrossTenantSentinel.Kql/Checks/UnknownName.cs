using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Spelling;

namespace CrossTenantSentinel.Kql.Checks;

/// <summary>A name that stands for nothing: a column, table, function or variable that does not exist there.</summary>
public sealed class UnknownName : QueryCheck
{
    /// <summary>CTS2001.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS2001",
        Title = "Unknown column, table or function",
        Why = "Sentinel runs the query when the rule is saved and refuses it when a name stands for nothing.",
        Instead = "Correct the spelling. A table of your own workspace becomes known with --schema FILE.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        foreach (KustoDiagnostic diagnostic in SyntaxErrors.In(query.Bound).Told.Where(IsUnknownName))
        {
            string name = query.Text.Substring(diagnostic.Start, diagnostic.Length);
            string[] candidates = [.. Candidates(diagnostic, query.Schema)];
            IReadOnlyList<string> nearest = NearestNames.Of(name, candidates);
            Anchor at = query.At(diagnostic.Start, diagnostic.Length);
            yield return Kind.At(
                at,
                diagnostic.Message,
                nearest.Count == 0 ? null : $"Did you mean {string.Join(" or ", nearest)}?") with
            {
                Origin = diagnostic.Code,
                Fix = OtherCase(name, candidates) is { } meant ? new Fix($"Write {meant}", [new TextEdit(at, meant)]) : null,
            };
        }
    }

    /// <summary>What differs in case alone is meant for certain, where it is the only one.</summary>
    private static string? OtherCase(string name, string[] candidates) =>
        candidates.Where(candidate => candidate.Equals(name, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal).ToArray() is [var only] ? only : null;

    /// <summary>
    /// Kusto's codes for names that do not resolve: items, functions, join columns, tables, databases, external tables, materialized views.
    /// </summary>
    internal static bool IsUnknownName(KustoDiagnostic diagnostic) =>
        diagnostic is { Severity: KustoSeverity.Error, Code: "KS142" or "KS143" or "KS145" or "KS204" or "KS208" or "KS209" or "KS210" or "KS211" };

    private static IEnumerable<string> Candidates(KustoDiagnostic diagnostic, KustoSchema schema) =>
        [.. diagnostic.Candidates, .. schema.Tables.Select(table => table.Name), .. schema.Functions.Select(function => function.Name)];
}
