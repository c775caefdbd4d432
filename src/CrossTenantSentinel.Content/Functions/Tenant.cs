using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>What we know of other tenants, for a left outer join: a tenant that is not listed is unknown, never absent.</summary>
public static partial class Tenant
{
    /// <summary>
    /// <c>XT_Tenant(at)</c>: one row per listed tenant. <c>ApprovedFor</c> is the approved direction, or empty without approval; an approval
    /// that has expired, or whose date cannot be read, makes the tenant unknown again. Names are chosen by strangers: capped at 128 characters.
    /// </summary>
    public static KqlFunction Of(TenantSettings tenant) => new()
    {
        Name = "XT_Tenant",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07a06"),
        Description = "The tenant directory with lower-case ids: name, relationship and the direction that is approved at the given time.",
        Parameters = [KqlParameter.Scalar("at", KqlType.DateTime)],
        Body = Kql.Query($"""
            _GetWatchlist({tenant.PartnerWatchlist})
            | summarize take_any(*) by ExternalTenantId = tolower(TenantId)
            | extend ApprovalExpired = Approved =~ "true" and isnotempty(ExpiresOn) and not(coalesce(todatetime(ExpiresOn) > at, false))
            | project ExternalTenantId, TenantName = substring(coalesce(DisplayName, DefaultDomain), 0, 128), DefaultDomain,
                Relationship = iff(ApprovalExpired, "unknown", Relationship), LookalikeOf, ApprovalExpired,
                ApprovedFor = iff(Approved =~ "true" and not(ApprovalExpired), coalesce(tolower(Direction), "none"), "")
            """),
        Proof = () => Proof(tenant),
    };
}
