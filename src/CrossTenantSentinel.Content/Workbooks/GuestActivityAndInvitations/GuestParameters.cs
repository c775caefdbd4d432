using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Content.Workbooks.GuestActivityAndInvitations;

/// <summary>The pickers of the workbook.</summary>
internal sealed class GuestParameters(TenantSettings tenant) : Pickers(tenant)
{
    public ParameterStep Step => new()
    {
        Name = "pickers",
        Parameters = [Workspace, TimeRange, HomeTenant, ExternalTenant, User, Application, Status, Relationship, SignInKind, Guide],
    };
}
