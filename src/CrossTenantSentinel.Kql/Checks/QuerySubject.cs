using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Checks;

/// <summary>A query to bind and check, and the content it belongs to.</summary>
/// <param name="Item">The content.</param>
/// <param name="Query">The rendered query.</param>
/// <param name="Label">Which of the item's queries it is, for example a workbook step; null for an item's only query.</param>
/// <param name="Row">The columns that the query must produce, in order; null where nothing is declared.</param>
public sealed record QuerySubject(ContentItem Item, RenderedQuery Query, string? Label, IReadOnlyList<Column>? Row);
