using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Content.Functions;

/// <summary>
/// Which of the given users are privileged, and why: a directory role, the watchlist of privileged accounts, or an administrator's name.
/// </summary>
public static partial class Privileged
{
    /// <summary>
    /// <c>XT_Privileged(users, since, at)</c>: one row per privileged user with <c>Tier</c> (0 controls the tenant, 1 controls or sees
    /// much of it, 2 only the name says so), <c>PrivilegeReason</c> and <c>Roles</c>. Users are found by object id; those of the
    /// watchlist by either of their user principal names, too.
    /// </summary>
    public static KqlFunction Of(TenantSettings tenant) => new()
    {
        Name = "XT_Privileged",
        Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07a08"),
        Version = new("1.2.0"),
        Description = "The privileged ones of the given users with tier, reason and roles: by directory role, watchlist or name prefix.",
        Parameters =
        [
            KqlParameter.Table("users", new Column("UserId", KqlType.String), new Column("UserPrincipalName", KqlType.String)),
            KqlParameter.Scalar("since", KqlType.DateTime),
            KqlParameter.Scalar("at", KqlType.DateTime),
        ],

        // Roles are compared by equality: "contains admin" would take a Printer Administrator and miss a Security Operator. A workspace
        // without IdentityInfo still has the other two legs: the union is fuzzy.
        Body = Kql.Query($"""
            users
            | mv-expand Key = pack_array(UserId, UserPrincipalName) to typeof(string)
            | where isnotempty(Key)
            | join kind=inner (union isfuzzy=true
                (IdentityInfo | where TimeGenerated > since
                | summarize arg_max(TimeGenerated, *) by Key = tolower(AccountObjectId)
                | where coalesce(IsAccountEnabled, true) and isnull(DeletedDateTime)
                | mv-expand Role = AssignedRoles to typeof(string)
                | extend Tier = case(Role in~ ({tenant.PrivilegedRolesTier0}), 0, Role in~ ({tenant.PrivilegedRolesTier1}), 1, -1)
                | where Tier >= 0
                | project Key, Tier, Reason = "role", Role),
                (_GetWatchlist({tenant.PrivilegedWatchlist}) | where isempty(ExpiresOn) or todatetime(ExpiresOn) > at
                | mv-expand Key = pack_array(tolower(ObjectId), tolower(HomeUpn), tolower(DirectoryUpn)) to typeof(string)
                | project Key, Tier = coalesce(tolong(Tier), 1), Reason = "watchlist", Role = ""),
                (users | mv-expand Prefix = {tenant.AdminNamePrefixes} to typeof(string)
                | where UserPrincipalName startswith Prefix
                | project Key = UserId, Tier = 2, Reason = "name", Role = "")) on Key
            | summarize Tier = min(Tier), PrivilegeReason = strcat_array(array_sort_asc(make_set(Reason)), ", "),
                Roles = strcat_array(array_sort_asc(make_set_if(Role, isnotempty(Role))), ", ") by UserId
            """),
        Proof = () => Proof(tenant),
    };
}
