using CrossTenantSentinel.Emit.Views;

namespace CrossTenantSentinel.Emit.Arm;

/// <summary>A deployment template with one resource. Its only parameter without default is the one that Sentinel Repositories passes.</summary>
internal sealed record ArmTemplateView(
    [Key("$schema")] string Schema,
    string ContentVersion,
    object Parameters,
    IReadOnlyList<object> Resources)
{
    /// <summary>A template of a resource.</summary>
    public static ArmTemplateView Of(object resource) => new(
        "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        "1.0.0.0",
        new ArmParametersView(ArmParameterView.Workspace),
        [resource]);
}
