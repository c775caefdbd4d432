using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>External users who may be administrators.</summary>
public static partial class GuestAdministrators
{
    /// <summary>
    /// <c>XT_GuestAdmins(at)</c>: the privileged accounts of type guestAdmin that are in force, as <c>Key</c> (object id and home user principal name, lower
    /// case) and <c>Tier</c>: the most powerful tier that is agreed for them.
    /// </summary>
    public static KqlFunction Of(TenantSettings tenant) => new()
    {
        Name = "XT_GuestAdmins",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07b36"),
        Version = new("1.1.0"),
        Description = "External users who may be administrators at the given time, with the agreed tier.",
        Parameters = [KqlParameter.Scalar("at", KqlType.DateTime)],
        Body = Kql.Query($"""
            _GetWatchlist({tenant.PrivilegedWatchlist})
            | where Type =~ "guestAdmin" and (isempty(ExpiresOn) or todatetime(ExpiresOn) > at)
            | mv-expand Key = pack_array(tolower(ObjectId), tolower(HomeUpn)) to typeof(string)
            | where isnotempty(Key)
            | summarize Tier = min(coalesce(tolong(Tier), 1)) by Key
            """),
        Proof = () => Proof(tenant),
    };
}
