using CrossTenantSentinel.Emit.Views;

namespace CrossTenantSentinel.Emit.Arm;

/// <summary>Names of resources within a workspace, as expressions. They derive from content ids, so that deploying again updates in place.</summary>
internal static class ArmName
{
    /// <summary>A resource of Sentinel, in the nested form whose type Sentinel Repositories allows.</summary>
    public static ViewNode.Expression Sentinel(string name) => Of("/Microsoft.SecurityInsights/", name);

    /// <summary>A resource of the workspace itself.</summary>
    public static ViewNode.Expression Workspace(string name) => Of("/", name);

    private static ViewNode.Expression Of(string path, string name) =>
        new($"[concat(parameters('workspace'), '{path}', '{name.Replace("'", "''", StringComparison.Ordinal)}')]");
}
