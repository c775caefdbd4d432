using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Content.Samples;

/// <summary>Audit events; a scenario changes what it is about with <c>with { ... }</c>.</summary>
public static class AuditEvent
{
    /// <summary>An invitation of an external user.</summary>
    /// <param name="by">Who invites.</param>
    /// <param name="of">Who is invited.</param>
    /// <param name="ago">How long before the scenario's clock; 5 minutes by default.</param>
    public static AuditLogs Invitation(Person by, Person of, TimeSpan? ago = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(of);
        return Event(Operations.InviteExternalUser, by, ago) with
        {
            Category = "UserManagement",
            LoggedByService = "Invited Users",
            TargetResources = Dynamic.Of(new[]
            {
                new { id = of.Id, type = "User", userPrincipalName = of.DirectoryUpn, modifiedProperties = Array.Empty<object>() },
            }),
            AdditionalDetails = Details(
                ("oid", by.Id), ("tid", Tenants.Home.ToString()), ("ipaddr", SignIn.Address), ("wids", ""), ("InvitationId", "i-1"),
                ("invitedUserEmailAddress", of.UserPrincipalName)),
        };
    }

    /// <summary>An organisation is added to the cross-tenant access settings.</summary>
    /// <param name="by">Who adds it.</param>
    /// <param name="property">The modified property that names the organisation, for example <c>tenantId</c>.</param>
    /// <param name="newValue">Its new value, as the log writes it: JSON text.</param>
    /// <param name="ago">How long before the scenario's clock; 5 minutes by default.</param>
    public static AuditLogs PartnerAdded(Person by, string property, string newValue, TimeSpan? ago = null) =>
        Event(Operations.PartnerAdded, by, ago) with
        {
            Category = "CrossTenantAccessSettings",
            LoggedByService = "Core Directory",
            TargetResources = Dynamic.Of(new[]
            {
                new
                {
                    id = "ffffffff-ffff-4fff-8fff-ffffffffff01",
                    type = "Policy",
                    modifiedProperties = new[] { new { displayName = property, oldValue = "", newValue } },
                },
            }),
            AdditionalDetails = Details(("ipaddr", SignIn.Address)),
        };

    /// <summary>A request of Microsoft's support for access to our data is approved.</summary>
    /// <param name="by">Who approves it.</param>
    /// <param name="ago">How long before the scenario's clock; 5 minutes by default.</param>
    public static AuditLogs SupportApproval(Person by, TimeSpan? ago = null) =>
        Event(Operations.SupportApproved[0], by, ago) with
        {
            Category = "MicrosoftSupportAccessManagement",
            LoggedByService = "Microsoft Support Access Management",
        };

    /// <summary>A user as the actor of an event.</summary>
    public static Dynamic User(Person user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Dynamic.Of(new { user = new { id = user.Id, userPrincipalName = user.DirectoryUpn, ipAddress = SignIn.Address } });
    }

    /// <summary>An application as the actor of an event.</summary>
    public static Dynamic Application(string name, Guid servicePrincipalId) =>
        Dynamic.Of(new { app = new { displayName = name, servicePrincipalId } });

    /// <summary>Additional details, in the given order.</summary>
    public static Dynamic Details(params IEnumerable<(string Key, string Value)> pairs) =>
        Dynamic.Of(pairs.Select(pair => new { key = pair.Key, value = pair.Value }).ToArray());

    /// <summary>An event of the directory that succeeded, without targets.</summary>
    internal static AuditLogs Event(string operation, Person by, TimeSpan? ago)
    {
        ArgumentNullException.ThrowIfNull(by);
        DateTime time = Sample.Ago(ago ?? Sample.Recently);
        string id = Sample.Id($"audit {operation} {by.UserPrincipalName} {time:O}");
        return new()
        {
            TimeGenerated = time,
            ActivityDateTime = time,
            Id = id,
            CorrelationId = id,
            AADTenantId = Tenants.Home.ToString(),
            OperationName = operation,
            Result = "success",
            InitiatedBy = User(by),
        };
    }
}
