using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Adoption.Readers.Arm;

/// <summary>Tells content by the types of resources, in both spellings: below a workspace, and as an extension of one. Azure does not mind their case.</summary>
internal static class ArmTypes
{
    private const string BelowWorkspace = "microsoft.operationalinsights/workspaces/providers/";
    private const string Extension = "microsoft.securityinsights/";

    /// <summary>What content a type is; null when it is none.</summary>
    public static ArmContent? ContentOf(Stated type)
    {
        if (!type.IsKnown)
            return null;
        string lower = type.Text.ToLowerInvariant();
        string last = lower.StartsWith(BelowWorkspace, StringComparison.Ordinal) ? lower[BelowWorkspace.Length..] : lower.StartsWith(Extension, StringComparison.Ordinal) ? lower[Extension.Length..] : "";
        return last switch
        {
            "alertrules" => ArmContent.AnalyticsRule,
            "alertruletemplates" => ArmContent.AnalyticsRuleTemplate,
            "watchlists" => ArmContent.Watchlist,
            "automationrules" => ArmContent.AutomationRule,
            "metadata" => ArmContent.Metadata,
            _ => lower switch
            {
                "microsoft.operationalinsights/workspaces/savedsearches" or "microsoft.operationalinsights/savedsearches" => ArmContent.SavedSearch,
                "microsoft.insights/workbooks" => ArmContent.Workbook,
                _ => null,
            },
        };
    }

    /// <summary>Whether a type holds a template as a value, which the gallery deploys later.</summary>
    public static bool HoldsPackage(string type) =>
        type.EndsWith("/contentTemplates", StringComparison.OrdinalIgnoreCase) || type.Equals("Microsoft.Resources/templateSpecs/versions", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a type is a deployment within a deployment.</summary>
    public static bool IsDeployment(string type) => type.Equals("Microsoft.Resources/deployments", StringComparison.OrdinalIgnoreCase);
}
