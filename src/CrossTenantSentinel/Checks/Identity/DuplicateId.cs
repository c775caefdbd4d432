using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Functions;

namespace CrossTenantSentinel.Checks.Identity;

/// <summary>Two pieces of content with the same id.</summary>
public sealed class DuplicateId : ModelCheck
{
    /// <summary>CTS1001.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1001",
        Title = "Duplicate id",
        Why = "Sentinel knows content by its id: the second item deployed overwrites the first. Ids must differ across rules, hunting queries and parsers.",
        Instead = "Give the newer item a new GUID; never change the id of content that is already published.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return catalog.Items
            .Select(item => (Item: item, Id: IdOf(item)))
            .Where(pair => pair.Id is not null)
            .GroupBy(pair => pair.Id)
            .Where(group => group.Count() > 1)
            .SelectMany(group => group.Select(pair => Report(pair.Item, group.Key, [.. group.Select(other => other.Item)])));
    }

    private static ContentId? IdOf(ContentItem item) => item switch
    {
        Detection detection => detection.Id,
        KqlFunction function => function.Id,
        _ => null,
    };

    private static Finding Report(ContentItem item, ContentId? id, IReadOnlyList<ContentItem> all) =>
        Kind.At(item.At("Id"), $"Id {id} is used by {Places.Of(all)}.") with { Content = item.Handle };
}
