using CrossTenantSentinel.Emit.Views;

namespace CrossTenantSentinel.Emit.Arm;

/// <summary>A resource.</summary>
internal sealed record ArmResourceView(string Type, string ApiVersion, ViewNode.Expression Name, string? Kind, string? Etag, object Properties);
