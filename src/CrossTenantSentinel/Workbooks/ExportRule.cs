using CrossTenantSentinel.Workbooks.Parameters;

namespace CrossTenantSentinel.Workbooks;

/// <summary>What selecting a row of a visual sets.</summary>
/// <param name="Column">The column whose value is taken.</param>
/// <param name="Parameter">The parameter that it sets.</param>
public sealed record ExportRule(string Column, ExportedParameter Parameter);
