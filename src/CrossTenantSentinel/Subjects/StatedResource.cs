using CrossTenantSentinel.Documents;

namespace CrossTenantSentinel.Subjects;

/// <summary>A resource of a template as it is written.</summary>
/// <param name="Type">Its type, nested types with those of their parents.</param>
/// <param name="ApiVersion">The version of the API that it is written for; null when there is none.</param>
/// <param name="Node">The resource.</param>
public sealed record StatedResource(Stated Type, Stated? ApiVersion, MapNode Node)
{
    /// <summary>What content it is, for example <c>AnalyticsRule</c>; null when it is none.</summary>
    public string? Content { get; init; }

    /// <summary>Whether it stands in the template itself, so that deploying the template deploys it; not when it is nested in another resource.</summary>
    public bool IsTop { get; init; }
}
