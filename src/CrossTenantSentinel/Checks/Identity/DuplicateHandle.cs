using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Checks.Identity;

/// <summary>Two pieces of content with the same slug, key, alias or name.</summary>
public sealed class DuplicateHandle : ModelCheck
{
    /// <summary>CTS1002.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1002",
        Title = "Duplicate slug",
        Why = "Slugs, workbook keys, watchlist aliases and function names name the emitted files: two items would write the same file. Case does not tell them apart, because not every file system does.",
        Instead = "Rename one of them.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return catalog.Items
            .GroupBy(item => item.Handle, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .SelectMany(group => group.Select(item => Kind.At(item.At(), $"\"{item.Handle}\" names {Places.Of(group)}.") with { Content = item.Handle }));
    }
}
