using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Files;

/// <summary>A resource that makes Sentinel Repositories pass over the whole file.</summary>
public sealed class RepositoriesResource : SubjectCheck<FileSubject>
{
    /// <summary>CTS3710.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3710",
        Title = "Resource that Sentinel Repositories does not deploy",
        Why = "Sentinel Repositories deploys a template only if it knows the type of each of its resources: one that it does not know, and nothing of the file is deployed.",
        Instead = "Move the resource into a file of its own, which is deployed otherwise. Rules are known as Microsoft.OperationalInsights/workspaces/providers/alertRules only.",
        Severity = FindingSeverity.Warning,
    };

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "Microsoft.OperationalInsights/workspaces/providers/alertRules",
        "Microsoft.OperationalInsights/workspaces/providers/alertRules/actions",
        "Microsoft.OperationalInsights/workspaces/providers/automationRules",
        "Microsoft.OperationalInsights/workspaces/savedSearches",
        "Microsoft.Insights/workbooks",
        "Microsoft.Web/connections",
        "Microsoft.Logic/workflows",
        "Microsoft.Web/customApis",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(FileSubject subject)
    {
        List<StatedResource> top = [.. subject.Resources.Where(resource => resource is { IsTop: true, Type.IsKnown: true })];
        bool isMeant = top.Any(resource => resource.Content is not null && Known.Contains(resource.Type.Text)) && !top.Any(resource => IsOfGallery(resource.Type.Text));
        return !isMeant ? [] : top.Where(resource => !Known.Contains(resource.Type.Text))
            .Select(resource => Kind.At(resource.Type.At, $"Sentinel Repositories does not know {resource.Type.Text}, and deploys nothing of this file."));
    }

    /// <summary>Packages of the gallery, and templates that build a workspace, are deployed otherwise.</summary>
    private static bool IsOfGallery(string type) =>
        type.EndsWith("/contentPackages", StringComparison.OrdinalIgnoreCase) || type.EndsWith("/contentTemplates", StringComparison.OrdinalIgnoreCase)
        || type.StartsWith("Microsoft.Resources/templateSpecs", StringComparison.OrdinalIgnoreCase)
        || type.Equals("Microsoft.OperationalInsights/workspaces", StringComparison.OrdinalIgnoreCase) || type.StartsWith("Microsoft.OperationsManagement/", StringComparison.OrdinalIgnoreCase);
}
