namespace CrossTenantSentinel.Detections;

/// <summary>An alert property whose value comes from a column.</summary>
/// <param name="Property">The alert property.</param>
/// <param name="Column">The result column.</param>
public sealed record DynamicProperty(AlertProperty Property, string Column);
