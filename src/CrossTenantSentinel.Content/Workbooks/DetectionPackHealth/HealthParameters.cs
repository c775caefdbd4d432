using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Parameters;

namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>The pickers of the workbook.</summary>
internal sealed class HealthParameters(TenantSettings tenant, PackContent pack) : Pickers(tenant)
{
    public DropDownParameter Detection { get; } = new()
    {
        Name = "Detection",
        Label = "Detection",
        Description = "The rules and hunting queries to look at.",
        IsRequired = true,
        MultiSelect = new(),
        All = new(),
        Source = new OptionSource.Fixed([.. pack.Detections.Select(detection => new Option(detection.Slug, $"{detection.Name} ({detection.Slug})"))]),
    };

    public ParameterStep Step => new()
    {
        Name = "pickers",
        Parameters = [Workspace, TimeRange, Detection, HomeTenant, Guide],
    };
}
