using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Parameters;

namespace CrossTenantSentinel.Content.Workbooks.CrossTenantAccessActivity;

/// <summary>The pickers of the workbook, and what its grids select.</summary>
internal sealed class ActivityParameters(TenantSettings tenant) : Pickers(tenant)
{
    public ExportedParameter SelectedTenantId { get; } = new() { Name = "SelectedTenantId" };

    public ExportedParameter SelectedTenantName { get; } = new() { Name = "SelectedTenantName" };

    public ParameterStep Step => new()
    {
        Name = "pickers",
        Parameters = [Workspace, TimeRange, HomeTenant, ExternalTenant, User, Application, Status, Relationship, SignInKind, Guide],
    };
}
