using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Adoption.Readers.Arm;

/// <summary>A resource of a template, with what its expressions can name.</summary>
/// <param name="Node">The resource.</param>
/// <param name="Type">Its whole type.</param>
/// <param name="Scope">What its expressions can name.</param>
/// <param name="IsTop">Whether it stands in the template itself.</param>
internal sealed record ArmResource(MapNode Node, Stated Type, ArmScope Scope, bool IsTop)
{
    /// <summary>The version of the API.</summary>
    public Stated? ApiVersion => Scope.Value(Node, "apiVersion");

    /// <summary>Its properties; null when there are none.</summary>
    public DocumentNode? Properties => Scope.Child(Node, "properties");

    /// <summary>Where findings about something missing point: its type, where that is written.</summary>
    public Findings.Anchor At => Node.Find("type") is { } type ? type.Value.At() : Node.At();

    /// <summary>What content it is; null when it is none.</summary>
    public ArmContent? Content => ArmTypes.ContentOf(Type);
}
