using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Kql.Checks.Workbooks;

/// <summary>A check of a workbook's step that needs its query bound. It sees the first text of each query, and none with errors.</summary>
public abstract class WorkbookQueryCheck : QueryCheck
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Query.Text is SubstitutedText { IsFirst: true } text && !query.Bound.HasErrors ? Inspect(query, text) : [];
    }

    /// <summary>What is wrong with a step.</summary>
    /// <param name="query">Its bound query.</param>
    /// <param name="text">The step and the text.</param>
    protected abstract IEnumerable<Finding> Inspect(CheckedQuery query, SubstitutedText text);

    /// <summary>The visual of a step: its own, or the query's render; <c>table</c> by default.</summary>
    private protected static string VisualOf(CheckedQuery query, SubstitutedText text)
    {
        if (text.Item.Visualization is { } visualization)
            return visualization.Value;
        return query.Syntax.OfKind("RenderOperator").LastOrDefault() is { } render && render.Text(query.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [_, var kind, ..] ? kind : "table";
    }

    /// <summary>Whether a column of the result has a type among those named; also when its type cannot be told.</summary>
    private protected static bool MayBe(CheckedQuery query, Queries.Column column, params Queries.KqlType[] types) =>
        query.Bound.UntypedColumns.Contains(column.Name) || types.Contains(column.Type);
}
