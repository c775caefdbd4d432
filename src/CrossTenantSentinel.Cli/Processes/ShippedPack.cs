using System.Reflection;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Cli.Processes;

/// <summary>The pack that the tool is built with.</summary>
public static class ShippedPack
{
    /// <summary>The assembly that holds the pack.</summary>
    public static Assembly Assembly => Assembly.Load("CrossTenantSentinel.Content");

    /// <summary>The pack under the settings of a tenant.</summary>
    public static Catalog Under(TenantSettings tenant) => Catalog.Of(Assembly, tenant);
}
