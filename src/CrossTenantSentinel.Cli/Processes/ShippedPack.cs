using System.Reflection;
using CrossTenantSentinel.Adoption.Readers;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Cli.Processes;

/// <summary>The pack that the tool is built with.</summary>
public static class ShippedPack
{
    /// <summary>The assembly that holds the pack.</summary>
    public static Assembly Assembly => Assembly.Load("CrossTenantSentinel.Content");

    /// <summary>All code that a check of the pack runs: the pack, the vocabulary, the engine, the front end's adapter, the readers of files and the tool.</summary>
    public static IReadOnlyList<Assembly> Code => [Assembly, typeof(ContentItem).Assembly, Assembly.Load("CrossTenantSentinel.Engine"), typeof(IKustoFrontEnd).Assembly, typeof(ContentFiles).Assembly, typeof(ShippedPack).Assembly];

    /// <summary>The pack under the settings of a tenant.</summary>
    public static Catalog Under(TenantSettings tenant) => Catalog.Of(Assembly, tenant);
}
