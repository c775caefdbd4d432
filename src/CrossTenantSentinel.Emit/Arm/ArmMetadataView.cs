namespace CrossTenantSentinel.Emit.Arm;

/// <summary>What people read about a parameter.</summary>
internal sealed record ArmMetadataView(string Description);
