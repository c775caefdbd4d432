using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Checks.Performance;

/// <summary>A text that is asked whether it is null.</summary>
public sealed class NullText : QueryCheck
{
    /// <summary>CTS3253.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3253",
        Title = "Text that is never null",
        Why = "A string in Kusto is empty, never null: isnull of one is always false, isnotnull always true.",
        Instead = "Use isempty and isnotempty.",
        Severity = FindingSeverity.Note,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        foreach (SyntaxNode call in query.Syntax.OfKind("FunctionCallExpression").Where(call => call.Symbol is "isnull" or "isnotnull"))
        {
            if (call.Arguments() is [{ ResultType: "string" } text] && !query.Bound.HasErrors)
            {
                (string truth, string instead, string origin) = call.Symbol == "isnull" ? ("false", "isempty", "KS501") : ("true", "isnotempty", "KS502");
                yield return Kind.At(query.At(call), $"{text.Text(query.Text)} is a string, so this is always {truth}.", $"Write {instead}.") with { Origin = origin };
            }
        }
    }
}
