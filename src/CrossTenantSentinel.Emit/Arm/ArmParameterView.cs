namespace CrossTenantSentinel.Emit.Arm;

/// <summary>A parameter without default.</summary>
internal sealed record ArmParameterView(string Type, ArmMetadataView Metadata);
