using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Content.Samples;

/// <summary>Audit events about users of the directory; a scenario changes what it is about with <c>with { ... }</c>.</summary>
public static class DirectoryEvent
{
    /// <summary>An invitation is accepted.</summary>
    /// <param name="by">The identity that accepts it.</param>
    /// <param name="of">Who was invited.</param>
    /// <param name="ago">How long before the scenario's clock; 5 minutes by default.</param>
    public static AuditLogs Redemption(Person by, Person of, TimeSpan? ago = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(of);
        return AuditEvent.Event(Operations.RedeemInvitation, by, ago) with
        {
            Category = "UserManagement",
            LoggedByService = "Invited Users",
            InitiatedBy = AuditEvent.User(by with { DirectoryUpn = by.UserPrincipalName }),
            TargetResources = Dynamic.Of(new[]
            {
                new { id = of.Id, type = "User", displayName = RedemptionText(of) },
            }),
        };
    }

    /// <summary>What a redemption says about the invitation, as free text.</summary>
    public static string RedemptionText(Person of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return $"UPN: {of.DirectoryUpn}, Email: {of.UserPrincipalName}, InvitationId: i-1, Source: OneTimePasscode";
    }

    /// <summary>A property of a user is changed.</summary>
    /// <param name="by">Who changes it.</param>
    /// <param name="of">Whose it is.</param>
    /// <param name="property">The property, as the log names it.</param>
    /// <param name="oldValue">Its value before, as the log writes it: JSON text.</param>
    /// <param name="newValue">Its value now, as the log writes it: JSON text.</param>
    public static AuditLogs PropertyChanged(Person by, Person of, string property, string? oldValue, string? newValue)
    {
        ArgumentNullException.ThrowIfNull(of);
        return AuditEvent.Event(Operations.UpdateUser, by, ago: null) with
        {
            Category = "UserManagement",
            LoggedByService = "Core Directory",
            TargetResources = Targets(UserTarget(of, (property, oldValue, newValue))),
        };
    }

    /// <summary>A user gets a directory role.</summary>
    /// <param name="by">Who gives it.</param>
    /// <param name="to">Who gets it.</param>
    /// <param name="role">Name of the role.</param>
    /// <param name="ago">How long before the scenario's clock; 5 minutes by default.</param>
    public static AuditLogs RoleAssigned(Person by, Person to, string role, TimeSpan? ago = null) =>
        AuditEvent.Event("Add member to role", by, ago) with
        {
            Category = "RoleManagement",
            LoggedByService = "Core Directory",
            TargetResources = Targets(UserTarget(to, ("Role.ObjectID", null, $"\"{RoleId}\""), ("Role.DisplayName", null, $"\"{role}\""))),
        };

    /// <summary>A user gets a directory role through Privileged Identity Management, which names the role first and the user last.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="by">Who gives it.</param>
    /// <param name="to">Who gets it.</param>
    /// <param name="role">Name of the role.</param>
    public static AuditLogs ManagedRoleAssigned(string operation, Person by, Person to, string role) =>
        AuditEvent.Event(operation, by, ago: null) with
        {
            Category = "RoleManagement",
            LoggedByService = "PIM",
            TargetResources = Targets(
                new { id = RoleId, type = "Role", displayName = role, modifiedProperties = Array.Empty<object>() },
                new { id = "ffffffff-ffff-4fff-8fff-ffffffffff03", type = "Request", displayName = (string?)null, modifiedProperties = Array.Empty<object>() },
                UserTarget(to)),
        };

    /// <summary>A user is added to a group.</summary>
    /// <param name="operation">The operation: as a member or as an owner.</param>
    /// <param name="by">Who adds.</param>
    /// <param name="who">Who is added.</param>
    /// <param name="groupId">Object id of the group.</param>
    /// <param name="groupName">Name of the group.</param>
    /// <param name="ago">How long before the scenario's clock; 5 minutes by default.</param>
    public static AuditLogs GroupChanged(string operation, Person by, Person who, string groupId, string groupName, TimeSpan? ago = null) =>
        AuditEvent.Event(operation, by, ago) with
        {
            Category = "GroupManagement",
            LoggedByService = "Core Directory",
            TargetResources = Targets(
                UserTarget(who, ("Group.ObjectID", null, $"\"{groupId}\""), ("Group.DisplayName", null, $"\"{groupName}\"")),
                new { id = groupId, type = "Group", groupType = "azureAD", modifiedProperties = Array.Empty<object>() }),
        };

    /// <summary>Targets, in the given order.</summary>
    public static Dynamic Targets(params IEnumerable<object> targets) => Dynamic.Of(targets.ToArray());

    /// <summary>A user as a target, with what was changed.</summary>
    public static object UserTarget(Person user, params IEnumerable<(string Name, string? Old, string? New)> properties)
    {
        ArgumentNullException.ThrowIfNull(user);
        return new
        {
            id = user.Id,
            type = "User",
            userPrincipalName = user.DirectoryUpn,
            modifiedProperties = properties.Select(property => new { displayName = property.Name, oldValue = property.Old, newValue = property.New }).ToArray(),
        };
    }

    private const string RoleId = "ffffffff-ffff-4fff-8fff-ffffffffff02";
}
