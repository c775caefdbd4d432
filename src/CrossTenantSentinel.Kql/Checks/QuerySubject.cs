using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Checks;

/// <summary>A query to bind and check, and the content it belongs to.</summary>
/// <param name="Item">The content.</param>
/// <param name="Query">The rendered query.</param>
/// <param name="Label">Which of the item's queries it is, for example a workbook step; null for an item's only query.</param>
/// <param name="Row">The columns that the query must produce, in order; null where nothing is declared.</param>
public sealed record QuerySubject(ContentItem Item, RenderedQuery Query, string? Label, IReadOnlyList<Column>? Row)
{
    /// <summary>The item's handle, with the label where the item has several queries.</summary>
    public string Title => Label is null ? Item.Handle : $"{Item.Handle}, {Label}";

    /// <summary>The place of a range of the query.</summary>
    public Anchor At(int start, int length) => new Anchor.OfQuery(Query, start, length);

    /// <summary>The place of the last line of the query, which decides its columns.</summary>
    public Anchor AtEnd()
    {
        int start = Query.Text.LastIndexOf('\n') + 1;
        return At(start, Query.Text.Length - start);
    }
}
