namespace CrossTenantSentinel.Checks.Templates;

/// <summary>What versions of the Microsoft.SecurityInsights API have (computed over the published types of all versions).</summary>
internal static class ApiVersions
{
    /// <summary>Whether a version is a preview; near-real-time rules exist in no other.</summary>
    public static bool IsPreview(string version) => version.EndsWith("-preview", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a version knows sub-techniques: previews since December 2023.</summary>
    public static bool HasSubTechniques(string version) => IsPreview(version) && string.CompareOrdinal(version, "2023-12-01") >= 0;
}
