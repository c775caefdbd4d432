using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Subjects.Workbooks;

/// <summary>A parameter of a workbook as it is written: picked, exported by a result, marked in a chart or set by a link.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Origin">What brings it into being.</param>
/// <param name="Type">What it is; <see cref="StatedParameterType.Unknown"/> for what is not declared.</param>
/// <param name="Node">The JSON object that says so.</param>
/// <param name="Item">The step.</param>
public sealed record StatedParameter(Stated Name, ParameterOrigin Origin, StatedParameterType Type, MapNode Node, StatedItem Item)
{
    /// <summary>The id; null when there is none.</summary>
    public Stated? Id { get; init; }

    /// <summary>The query that fills it; null when there is none.</summary>
    public StatedWorkbookQuery? Query { get; init; }

    /// <summary>The choices that the workbook lists; null when it lists none.</summary>
    public IReadOnlyList<StatedOption>? Options { get; init; }

    /// <summary>The values it starts with: saved or default; empty for none. <c>value::all</c> and the like are among them.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Whether a saved value is written (<c>value</c>).</summary>
    public bool HasValue => Node["value"] is { } value && value is not ScalarNode { IsNull: true };

    /// <summary>Whether several values can be picked.</summary>
    public bool IsMultiple => IsTrue("multiSelect") || Type == StatedParameterType.MultiValue || (Origin == ParameterOrigin.Export && Item.Content is { } content && content.Scalar("exportMultipleValues")?.Value == "true");

    /// <summary>Whether steps wait for it.</summary>
    public bool IsRequired => IsTrue("isRequired");

    /// <summary>Whether it holds in the whole workbook, also before its step.</summary>
    public bool IsGlobal => IsTrue("isGlobal");

    /// <summary>Whether readers do not see it.</summary>
    public bool IsHidden => IsTrue("isHiddenWhenLocked") || Origin != ParameterOrigin.Declared;

    /// <summary>What stands around each of several values; empty for nothing, and where nothing says.</summary>
    public string Quote => Node.Scalar("quote") is { IsNull: false } quote ? quote.Value : "";

    /// <summary>What stands between several values.</summary>
    public string Delimiter => Node.Scalar("delimiter") is { IsNull: false } delimiter ? delimiter.Value : ",";

    /// <summary>Rules that give it its value (<c>criteriaData</c>); none when there are none.</summary>
    public IReadOnlyList<DocumentNode> Criteria => Node.List("criteriaData");

    /// <summary>Whether "all" can be picked.</summary>
    public bool HasAll => Node["typeSettings"]?.List("additionalResourceOptions").OfType<ScalarNode>().Any(option => option.Value == "value::all") ?? false;

    /// <summary>What "all" puts into the query (<c>selectAllValue</c>); null for every value.</summary>
    public ScalarNode? AllValue => Node["typeSettings"]?.Scalar("selectAllValue") is { IsNull: false } value ? value : null;

    /// <summary>Whether it is a range of time.</summary>
    public bool IsTime => Type == StatedParameterType.TimeRange || Origin == ParameterOrigin.Brush;

    /// <summary>Whether it picks workspaces.</summary>
    public bool PicksWorkspaces => Type == StatedParameterType.Resource
        && (Node["typeSettings"]?["resourceTypeFilter"] as MapNode)?.Entries.Any(entry => string.Equals(entry.Key.Value, "microsoft.operationalinsights/workspaces", StringComparison.OrdinalIgnoreCase)) == true;

    /// <summary>Where it is named.</summary>
    public Anchor At => Name.At;

    private bool IsTrue(string key) => Node.Scalar(key)?.Value == "true";
}
