using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Performance;

/// <summary>A filter of groups that could filter rows before they are grouped.</summary>
public sealed class LateFilter : QueryCheck
{
    /// <summary>CTS3257.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3257",
        Title = "Filter that could come before summarize",
        Why = "It tests nothing but what rows are grouped by: filtered before, far fewer rows are grouped.",
        Instead = "Move the filter before the summarize.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        foreach (SyntaxNode filter in query.Syntax.OfKind("FilterOperator"))
        {
            if (query.Syntax.ParentOf(filter) is not { Kind: "PipeExpression", Children: [{ Kind: "PipeExpression", Children: [.., { Kind: "SummarizeOperator" } summarize] }, ..] })
                continue;
            HashSet<string> groups = [.. StepColumns.GroupedBy(summarize).Where(item => item is { Kind: "NameReference", Symbol: { } }).Select(item => item.Symbol!)];
            ColumnNames read = StepColumns.ReadBy(filter);
            if (!read.IsOpen && read.Listed.Count > 0 && read.Listed.All(groups.Contains))
                yield return Kind.At(query.At(filter), $"This tests only {string.Join(" and ", read.Listed.Order(StringComparer.Ordinal))}, by which the rows were grouped.");
        }
    }
}
