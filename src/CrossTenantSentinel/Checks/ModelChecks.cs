using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Checks;

/// <summary>All checks of content that need no query to be bound.</summary>
public static class ModelChecks
{
    /// <summary>Every check, in the order of the names of their types.</summary>
    public static IReadOnlyList<ModelCheck> All { get; } = CheckDiscovery.In<ModelCheck>(typeof(ModelChecks).Assembly);

    /// <summary>What is wrong with a pack.</summary>
    public static IReadOnlyList<Finding> Run(Catalog catalog) => [.. All.SelectMany(check => check.Inspect(catalog))];
}
