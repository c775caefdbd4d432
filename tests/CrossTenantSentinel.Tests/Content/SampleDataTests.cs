using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using CrossTenantSentinel.Scenarios;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>Samples are made up: no domain or address in them can belong to anybody.</summary>
public partial class SampleDataTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Domains that Microsoft or the standards keep for samples, and below them anything.</summary>
    private static readonly string[] SampleDomains = ["contoso.com", "contoso.net", "fabrikam.com", "example", "contoso.onmicrosoft.com", "fabrikam.onmicrosoft.com", "c0ntoso-login.onmicrosoft.com"];

    /// <summary>Domains of the tenants that every organisation meets.</summary>
    private static readonly string[] WellKnownDomains = ["microsoft.com", "live.com", "outlook.com"];

    /// <summary>Domains whose very name is what a scenario is about: imitations that nobody owns by right, and a service of throw-away mailboxes.</summary>
    private static readonly string[] NamedDomains =
        ["c0ntoso.com", "fabrlkam.com", "fabrikan.com", "fabrkam.com", "fabbrikam.com", "fabrikarn.com", "mailinator.com", "eu.mailinator.com"];

    /// <summary>What is written like a domain and is none: names of properties, and of Microsoft's provisioning service.</summary>
    private static readonly string[] DottedNames = ["role.objectid", "role.displayname", "role.wellknownobjectname", "b2bmanagementpolicy.blockeddomains", "group.objectid", "group.displayname", "targetid.usertype", "microsoft.azure.syncfabric"];

    private static readonly string[] DocumentationNetworks = ["192.0.2.", "198.51.100.", "203.0.113."];

    public static TheoryData<string> Slugs => Pack.Slugs;

    [Theory]
    [MemberData(nameof(Slugs))]
    public void The_events_of_scenarios_are_made_up(string slug)
    {
        foreach (Scenario scenario in Pack.Detection(slug).AllScenarios)
            ShouldBeMadeUp(scenario.Name, [.. scenario.Given, .. scenario.ExpectedRows, .. scenario.Watchlists.SelectMany(content => content.Rows)]);
    }

    [Fact]
    public void The_rows_of_watchlists_are_made_up_or_well_known()
    {
        foreach (var watchlist in Pack.Default.Watchlists)
            ShouldBeMadeUp(watchlist.Alias, watchlist.AllRows);
    }

    private static void ShouldBeMadeUp(string where, IReadOnlyList<object> rows)
    {
        string text = string.Join('\n', rows.Select(row => JsonSerializer.Serialize(row, row.GetType(), Readable)));
        Domain().Matches(text).Select(match => match.Value.ToLowerInvariant()).Where(domain => !IsKnown(domain)).ShouldBeEmpty(where);
        Address().Matches(text).Select(match => match.Value).Where(address => !DocumentationNetworks.Any(address.StartsWith)).ShouldBeEmpty(where);
    }

    private static bool IsKnown(string domain) =>
        WellKnownDomains.Contains(domain) || NamedDomains.Contains(domain) || DottedNames.Contains(domain) || SampleDomains.Any(known => domain == known || domain.EndsWith("." + known, StringComparison.Ordinal));

    /// <summary>What a slash follows is an operation of a resource provider, such as Microsoft.Network/virtualNetworks/write.</summary>
    [GeneratedRegex(@"(?<=[@_""])(?:[a-z0-9-]+\.)+[a-z]{2,}(?![a-z/])", RegexOptions.IgnoreCase)]
    private static partial Regex Domain();

    [GeneratedRegex(@"\b\d{1,3}(?:\.\d{1,3}){3}\b")]
    private static partial Regex Address();
}
