using CrossTenantSentinel.Content.Workbooks.Shared;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Workbooks;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>The pickers of the workbook: those of the other workbooks that changes can obey.</summary>
internal sealed class TrustParameters(TenantSettings tenant) : Pickers(tenant)
{
    public ParameterStep Step => new()
    {
        Name = "pickers",
        Parameters = [Workspace, TimeRange, HomeTenant, ExternalTenant, User, Relationship, Guide],
    };
}
