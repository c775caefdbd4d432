using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Files;

/// <summary>A template with content of several kinds.</summary>
public sealed class MixedContent : SubjectCheck<FileSubject>
{
    /// <summary>CTS3711.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3711",
        Title = "Content of several kinds in a file",
        Why = "A connection of Sentinel Repositories deploys the kinds of content that were chosen for it: a file that also holds another kind is passed over as a whole.",
        Instead = "Keep rules, hunting queries and functions, workbooks and automation rules in files of their own.",
        Severity = FindingSeverity.Note,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(FileSubject subject)
    {
        List<StatedResource> kinds = [.. subject.Resources.Where(resource => resource is { IsTop: true, Content: "AnalyticsRule" or "SavedSearch" or "Workbook" or "AutomationRule" }).DistinctBy(resource => resource.Content)];
        bool isPackage = subject.Resources.Any(resource => resource.Type.Text.EndsWith("/contentPackages", StringComparison.OrdinalIgnoreCase));
        if (kinds.Count > 1 && !isPackage)
            yield return Kind.At(kinds[1].Type.At, $"The file holds {string.Join(" and ", kinds.Select(resource => NameOf(resource.Content!)))}.");
    }

    private static string NameOf(string content) => content switch
    {
        "AnalyticsRule" => "analytics rules",
        "SavedSearch" => "saved searches",
        "Workbook" => "workbooks",
        _ => "automation rules",
    };
}
