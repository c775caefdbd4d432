namespace CrossTenantSentinel.Engine.Steps.Expanding;

/// <summary>How values become rows.</summary>
/// <param name="Limit">The most rows for one row.</param>
/// <param name="ArePropertiesPairs">Whether a property becomes an array of its name and its value; otherwise a bag of one property.</param>
public sealed record ExpandRules(long Limit = int.MaxValue, bool ArePropertiesPairs = false);
