namespace CrossTenantSentinel.Content.Values;

/// <summary>
/// Role definitions of Azure that matter when an external identity gets them, by id. Source:
/// <see href="https://learn.microsoft.com/azure/role-based-access-control/built-in-roles">Azure built-in roles</see>.
/// </summary>
public static class RoleDefinitions
{
    /// <summary>The ids, in the order of <see cref="Names"/>.</summary>
    public static IReadOnlyList<string> Ids => [.. Known.Select(role => role.Id)];

    /// <summary>The names, in the order of <see cref="Ids"/>.</summary>
    public static IReadOnlyList<string> Names => [.. Known.Select(role => role.Name)];

    /// <summary>The names by id.</summary>
    public static IReadOnlyDictionary<string, string> NamesById => Known.ToDictionary(role => role.Id, role => role.Name, StringComparer.Ordinal);

    private static IReadOnlyList<(string Id, string Name)> Known =>
    [
        ("8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "Owner"),
        ("b24988ac-6180-42a0-ab88-20f7382dd24c", "Contributor"),
        ("acdd72a7-3385-48ef-bd42-f606fba81ae7", "Reader"),
        ("18d7d88d-d35e-4fb5-a5c3-7773c20a72d9", "User Access Administrator"),
        ("f58310d9-a9f6-439a-9e8d-f62e7b41a168", "Role Based Access Control Administrator"),
        ("4d97b98b-1d4f-4787-a291-c67834d212e7", "Network Contributor"),
        ("9980e02c-c2be-4d73-94e8-173b1dc7cf3c", "Virtual Machine Contributor"),
        ("f353d9bd-d4a6-484e-a77a-8050b599b867", "Automation Contributor"),
    ];
}
