using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Kql.Checks.Workbooks;

/// <summary>A grid of rows as they are.</summary>
public sealed class RawRows : WorkbookQueryCheck
{
    /// <summary>CTS3661.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3661",
        Title = "Workbook grid of raw rows without a limit",
        Why = "A grid shows the first 250 rows and drops the rest without a word; which ones is chance.",
        Instead = "Summarize, sort and take, or set rowLimit.",
        Severity = FindingSeverity.Note,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(CheckedQuery query, SubstitutedText text)
    {
        if (text.Parameter is not null || query.Bound.Tables.Count == 0 || VisualOf(query, text) != "table" || text.Item.Content?["gridSettings"]?["rowLimit"] is not null || query.Syntax.OfKind(Limiting).Any())
            yield break;
        yield return Kind.At(query.At(0, 1), $"{text.Item.Title} shows rows as they are, 250 at most.");
    }

    private static readonly string[] Limiting =
    [
        "SummarizeOperator", "DistinctOperator", "TopOperator", "TakeOperator", "CountOperator", "MakeSeriesOperator", "TopNestedOperator", "TopHittersOperator", "SampleOperator",
        "SampleDistinctOperator", "EvaluateOperator", "InvokeOperator", "SortOperator",
    ];
}
