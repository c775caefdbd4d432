namespace CrossTenantSentinel.Emit.Arm;

/// <summary>A parameter without default.</summary>
internal sealed record ArmParameterView(string Type, ArmMetadataView Metadata)
{
    /// <summary>The parameter of every template.</summary>
    public static ArmParameterView Workspace { get; } = new("string", new ArmMetadataView("Name of the Log Analytics workspace that Microsoft Sentinel runs on"));
}
