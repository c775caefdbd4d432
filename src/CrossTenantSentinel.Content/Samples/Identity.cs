using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Content.Samples;

/// <summary>What the directory says about a user.</summary>
public static class Identity
{
    /// <summary>An enabled account with directory roles, as of a day ago.</summary>
    public static IdentityInfo Of(Person person, params IEnumerable<string> roles)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new()
        {
            TimeGenerated = Sample.Ago(TimeSpan.FromDays(1)),
            AccountObjectId = person.Id,
            AccountUPN = person.DirectoryUpn,
            AccountTenantId = Tenants.Home.ToString(),
            AssignedRoles = Dynamic.Of(roles.ToArray()),
            IsAccountEnabled = true,
            UserType = person.UserType,
        };
    }
}
