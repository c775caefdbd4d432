namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>One rule of a threshold.</summary>
/// <param name="Operator">How the cell is compared.</param>
/// <param name="Value">With what.</param>
/// <param name="Representation">The icon (see <see cref="ThresholdIcons"/>) or colour.</param>
public sealed record ThresholdRule(ThresholdOperator Operator, string Value, string Representation);
