using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Workbooks;

/// <summary>A query of a workbook, as the service would receive it for a given selection.</summary>
/// <param name="Path">Where it stands: the names of groups, step and parameter, parted by <c> / </c>.</param>
/// <param name="Selection">What the reader picked.</param>
/// <param name="Query">The text; positions map to the C# source.</param>
/// <param name="Columns">The columns that it must yield, in order.</param>
public sealed record WorkbookQuery(string Path, SampleSelection Selection, RenderedQuery Query, IReadOnlyList<Column> Columns);
