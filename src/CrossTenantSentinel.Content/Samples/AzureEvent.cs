using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Content.Samples;

/// <summary>Operations on our Azure resources; a scenario changes what it is about with <c>with { ... }</c>.</summary>
public static class AzureEvent
{
    /// <summary>Our subscription, as ids of resources begin.</summary>
    public static string Subscription => $"/subscriptions/{OwnSubscriptions.Production.SubscriptionId}";

    /// <summary>A successful operation.</summary>
    /// <param name="operation">Its name, for example <c>Microsoft.Network/virtualNetworks/write</c>.</param>
    /// <param name="by">Who does it; of an external user the token says where it comes from.</param>
    /// <param name="resource">The id of the resource.</param>
    /// <param name="ago">How long before the scenario's clock; 5 minutes by default.</param>
    public static AzureActivity Of(string operation, Person by, string resource, TimeSpan? ago = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        DateTime time = Sample.Ago(ago ?? Sample.Recently);
        return new()
        {
            TimeGenerated = time,
            CategoryValue = "Administrative",
            OperationNameValue = operation,
            ActivityStatusValue = "Success",
            Caller = by.DirectoryUpn,
            CallerIpAddress = SignIn.Address,
            Claims_d = Claims(by),
            SubscriptionId = OwnSubscriptions.Production.SubscriptionId.ToString(),
            _ResourceId = resource,
            CorrelationId = Sample.Id($"azure {operation} {by.UserPrincipalName} {resource} {time:O}"),
        };
    }

    /// <summary>The record of the operation's start, moments before its end, with its request.</summary>
    /// <param name="end">The record of its end.</param>
    /// <param name="request">The request's body: JSON text, as the log keeps it.</param>
    public static AzureActivity Start(AzureActivity end, string request)
    {
        ArgumentNullException.ThrowIfNull(end);
        return end with { ActivityStatusValue = "Start", Properties_d = Dynamic.Of(new { requestbody = request }) };
    }

    /// <summary>The record of an operation that failed.</summary>
    /// <param name="end">The record of its end.</param>
    /// <param name="code">The error's code.</param>
    /// <param name="message">The error's message.</param>
    public static AzureActivity Failed(AzureActivity end, string code, string message)
    {
        ArgumentNullException.ThrowIfNull(end);
        string status = Dynamic.Of(new { error = new { code, message } }).Json;
        return end with { ActivityStatusValue = "Failure", Properties_d = Dynamic.Of(new { statusCode = "Forbidden", statusMessage = status }) };
    }

    /// <summary>Claims of a user's token for our tenant.</summary>
    public static Dynamic Claims(Person user)
    {
        ArgumentNullException.ThrowIfNull(user);
        Dictionary<string, string> claims = new(StringComparer.Ordinal)
        {
            ["http://schemas.microsoft.com/identity/claims/tenantid"] = Tenants.Home.ToString(),
            ["http://schemas.microsoft.com/identity/claims/objectidentifier"] = user.Id,
        };
        if (user.Home == WellKnownTenants.ConsumerAccounts)
            claims["http://schemas.microsoft.com/identity/claims/identityprovider"] = "live.com";
        else if (user.Home != Tenants.Home)
            claims["http://schemas.microsoft.com/identity/claims/identityprovider"] = $"https://sts.windows.net/{user.Home}/";
        return Dynamic.Of(claims);
    }
}
