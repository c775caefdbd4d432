namespace CrossTenantSentinel.Emit.Arm;

/// <summary>The parameters of a template.</summary>
internal sealed record ArmParametersView(ArmParameterView Workspace);
