namespace CrossTenantSentinel.Emit.Arm;

/// <summary>A tag of a saved search: how Sentinel keeps what a hunting query has beyond its text.</summary>
internal sealed record ArmTagView(string Name, string Value);
