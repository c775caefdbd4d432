using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>Whether a tenant is ours: one of the configured home tenants, or else the tenant whose log the row stands in.</summary>
public static partial class OwnTenant
{
    /// <summary><c>XT_OwnTenant(tenant, log)</c>: true or false; any case.</summary>
    public static KqlFunction Of(TenantSettings tenant) => new()
    {
        Name = "XT_OwnTenant",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07a01"),
        Description = "Whether a tenant is one of ours: in the list of home tenants or, when that is empty, the owner of the log.",
        Parameters = [KqlParameter.Scalar("tenant", KqlType.String), KqlParameter.Scalar("log", KqlType.String)],
        Body = tenant.HomeTenantIds.Count == 0
            ? Kql.Query($"tenant =~ log")
            : Kql.Query($"tenant in~ ({tenant.HomeTenantIds})"),
        Proof = () => Proof(tenant),
    };
}
