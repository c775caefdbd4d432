using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Checks.Identity;

/// <summary>Two rules with the same display name.</summary>
public sealed class DuplicateName : ModelCheck
{
    /// <summary>CTS1003.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1003",
        Title = "Duplicate display name",
        Why = "Rule names must be unique within a workspace (Microsoft: scheduled analytics rules); hunting queries with one name cannot be told apart.",
        Instead = "Name what differs.",
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return catalog.Detections
            .GroupBy(detection => (Kind: detection is HuntingQuery, Name: detection.Name.ToUpperInvariant()))
            .Where(group => group.Count() > 1)
            .SelectMany(group => group.Select(item => Kind.At(item.At("Name"), $"\"{item.Name}\" is the name of {Places.Of(group)}.") with { Content = item.Slug }));
    }
}
