using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Subjects.Workbooks;

/// <summary>A query of a workbook's step or parameter, with its scope.</summary>
/// <param name="Node">The JSON object that holds it.</param>
/// <param name="Text">The text, parameters not replaced.</param>
public sealed record StatedWorkbookQuery(MapNode Node, ScalarNode Text)
{
    /// <summary>What runs it (<c>queryType</c>): 0, the default, for logs, 1 for Azure Resource Graph, and so on.</summary>
    public string QueryType => Node.Scalar("queryType") is { IsNull: false } type ? type.Value : "0";

    /// <summary>The resources it reads, for example <c>microsoft.operationalinsights/workspaces</c>; null when not given.</summary>
    public string? ResourceType => Node.Scalar("resourceType") is { IsNull: false } type ? type.Value : null;

    /// <summary>Whether it is KQL for the logs of a workspace; Application Insights has tables of other names.</summary>
    public bool IsLogs => QueryType == "0" && !string.Equals(ResourceType, "microsoft.insights/components", StringComparison.OrdinalIgnoreCase);

    /// <summary>The parameter that limits its time (<c>timeContextFromParameter</c>); null when there is none.</summary>
    public ScalarNode? TimeParameter => Node.Scalar("timeContextFromParameter") is { IsNull: false, Value.Length: > 0 } name ? name : null;

    /// <summary>How far it reads back by itself, in milliseconds; 0, the default, for "set in query".</summary>
    public double DurationMilliseconds => Node["timeContext"]?.Scalar("durationMs") is { } duration
        && double.TryParse(duration.Value, System.Globalization.CultureInfo.InvariantCulture, out double milliseconds) ? milliseconds : 0;

    /// <summary>The resources that it names; none for those of the workbook.</summary>
    public IReadOnlyList<DocumentNode> Resources => Node.List("crossComponentResources");

    /// <summary>The place of the whole text.</summary>
    public Anchor At => Text.At();
}
