using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Content.Samples;

/// <summary>Requests to Microsoft Graph on behalf of a user; a scenario changes what it is about with <c>with { ... }</c>.</summary>
public static class GraphCall
{
    /// <summary>One successful read with the Graph command line.</summary>
    /// <param name="by">The user.</param>
    /// <param name="path">What is read, beginning with a slash, for example <c>/users</c>.</param>
    /// <param name="number">Makes requests for the same path differ.</param>
    /// <param name="ago">How long before the scenario's clock; 5 minutes by default.</param>
    public static MicrosoftGraphActivityLogs Get(Person by, string path, int number = 0, TimeSpan? ago = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        DateTime time = Sample.Ago(ago ?? Sample.Recently);
        return new()
        {
            TimeGenerated = time,
            RequestId = Sample.Id($"graph {by.UserPrincipalName} {path} {number} {time:O}"),
            AadTenantId = Tenants.Home.ToString(),
            ApiVersion = "v1.0",
            AppId = AppIds.GraphPowerShell,
            UserId = by.Id,
            IPAddress = SignIn.Address,
            RequestMethod = "GET",
            RequestUri = $"https://graph.microsoft.com/v1.0{path}",
            ResponseStatusCode = 200,
        };
    }

    /// <summary>Several successful reads of the same path.</summary>
    /// <param name="count">How many.</param>
    /// <param name="by">The user.</param>
    /// <param name="path">What is read.</param>
    /// <param name="ago">How long before the scenario's clock; 5 minutes by default.</param>
    public static IEnumerable<MicrosoftGraphActivityLogs> Repeated(int count, Person by, string path, TimeSpan? ago = null) =>
        Enumerable.Range(0, count).Select(number => Get(by, path, number, ago));

    /// <summary>One successful read each of several made-up objects.</summary>
    /// <param name="count">How many.</param>
    /// <param name="by">The user.</param>
    /// <param name="collection">What they are, for example <c>/users</c>.</param>
    /// <param name="rest">What follows the id, for example <c>/members</c>.</param>
    /// <param name="ago">How long before the scenario's clock; 5 minutes by default.</param>
    public static IEnumerable<MicrosoftGraphActivityLogs> OfEach(int count, Person by, string collection, string rest = "", TimeSpan? ago = null) =>
        Enumerable.Range(0, count).Select(number => Get(by, $"{collection}/{Sample.Id($"object {number}")}{rest}", number, ago));
}
