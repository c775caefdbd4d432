using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Privilege;

public static partial class ServiceProviderSignIn
{
    /// <summary>A technician of a provider that no list knows.</summary>
    private static Person Stranger => new("tech@unknown-msp.example", new("bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbb09"), Tenants.Unlisted);

    private static Person Engineer => new("engineer@microsoft.example", new("bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbb10"), Tenants.Microsoft);

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("a technician of a provider that is not listed alerts")
        {
            Given = [Delegated(Stranger)],
            Expect = [Alert(Stranger)],
            Alerts =
            [
                new()
                {
                    Title = $"Unusual sign-in of tech@unknown-msp.example from provider {Tenants.Unlisted}",
                    Description = $"tech@unknown-msp.example of {Tenants.Unlisted} signed in to our tenant with delegated access. Unusual: country, provider, user.",
                    Severity = AlertSeverity.Medium,
                    Entities = [$"Account {{ Name = tech, UPNSuffix = unknown-msp.example, AadUserId = {Stranger.Id} }}", "IP { Address = 203.0.113.10 }"],
                    CustomDetails = new Dictionary<string, string>
                    {
                        ["ExternalTenantId"] = Tenants.Unlisted.ToString(),
                        ["TenantRelationship"] = "unknown",
                        ["Direction"] = "inbound",
                        ["AccessType"] = "serviceProvider",
                        ["NewAspect"] = "country, provider, user",
                    },
                    Events = 1,
                },
            ],
        },
        Listed(tenant, "a known technician in a country that is new for the provider alerts", [Known, Delegated(Tess) with { Location = "BR" }],
            Provider(Tess) with { NewAspect = "country", Countries = Sample.List("BR"), NewCountries = Sample.List("BR") }),
        Listed(tenant, "a technician who has not signed in before alerts", [Known, Delegated(Tom)], Provider(Tom) with { NewAspect = "user" }),
        Listed(tenant, "a technician at a command line alerts", [Known, Delegated(Tess) with { AppId = AppIds.AzureCli, AppDisplayName = "Azure CLI" }],
            Provider(Tess) with { NewAspect = "tool", Apps = Sample.List("Azure CLI") }),
        Listed(tenant, "technicians without id and name are told apart by their network",
            [Nameless("198.51.100.7", ago: 3.Days), Nameless("198.51.100.9", ago: 10.Minutes), Nameless("203.0.113.5", ago: 5.Minutes)],
            Provider(Tess) with { NewAspect = "user", UserId = "", UserPrincipalName = "203.0.113.0/24", AccountName = "", AccountDomain = "", IPAddress = "203.0.113.5", IPAddresses = Sample.List("203.0.113.5") }),
        Listed(tenant, "several sign-ins of a technician make one alert",
            [Known, Delegated(Tom), SignIn.NonInteractive(Delegated(Tom, ago: 30.Minutes))],
            Provider(Tom) with { NewAspect = "user", SignInCount = 2, TimeGenerated = Sample.Ago(30.Minutes), FirstSeen = Sample.Ago(30.Minutes) }),
        new("an approval of the provider that has expired makes it unlisted")
        {
            Given = [Known, Delegated(Tess)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Msp with { ExpiresOn = Sample.Ago(1.Days) })],
            Expect = [Provider(Tess) with { NewAspect = "provider", TenantRelationship = "unknown", NewCountries = Sample.List() }],
        },
        new("a partner that is no service provider alerts")
        {
            Given = [Delegated(Gina, ago: 3.Days), Delegated(Gina)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Alert(Gina) with { ExternalTenantName = "Fabrikam", TenantRelationship = "partner", NewAspect = "provider", NewCountries = Sample.List() }],
        },
        new("Microsoft's support without an approved request alerts")
        {
            Given = [Support(3.Days), Support(Sample.Recently), AuditEvent.SupportApproval(by: Bob, ago: 8.Days)],
            Watchlists = [Lists.Directory(tenant, MicrosoftTenant)],
            Expect = [Microsofts],
        },
        new("a sign-in that arrives two hours late alerts")
        {
            Given = [Delegated(Stranger, ago: 2.Hours) with { IngestedAt = Sample.Ago(5.Minutes) }],
            Expect = [Alert(Stranger) with { TimeGenerated = Sample.Ago(2.Hours), FirstSeen = Sample.Ago(2.Hours), LastSeen = Sample.Ago(2.Hours) }],
        },
        new("Microsoft's support with an approved request stays quiet")
        {
            Given = [Support(Sample.Recently) with { AppId = AppIds.AzureCli }, AuditEvent.SupportApproval(by: Bob, ago: 2.Days)],
            Watchlists = [Lists.Directory(tenant, MicrosoftTenant)],
            Expect = [],
        },
        Listed(tenant, "a known technician in a known country at the portal stays quiet", [Known, Delegated(Tess)]),
        Listed(tenant, "another spelling of a known technician is not new",
            [
                Known,
                Delegated(Tess) with
                {
                    CrossTenantAccessType = "ServiceProvider", UserPrincipalName = "TESS@MSP.example", HomeTenantId = Tenants.ServiceProvider.ToString().ToUpperInvariant(),
                    Location = "nl",
                },
            ]),
        Listed(tenant, "a known technician without user id is not new", [Known, Delegated(Tess) with { UserId = AccountIds.Nobody }]),
        Listed(tenant, "a known technician without a name is not new", [Known, Delegated(Tess) with { UserPrincipalName = null }]),
        Listed(tenant, "a known technician with another name is not new", [Known, Delegated(Tess) with { UserPrincipalName = "tess-smith@msp.example" }]),
        Listed(tenant, "a technician who was known without a name is not new", [Known with { UserPrincipalName = "" }, Delegated(Tess)]),
        Listed(tenant, "technicians without id and name in one IPv6 network are not new", [Nameless("2001:db8::1", ago: 3.Days), Nameless("2001:db8::2", ago: 5.Minutes)]),
        Listed(tenant, "a guest from the provider stays quiet", [SignIn.Inbound(by: Tess)]),
        Listed(tenant, "a provider that is not authorised stays quiet", [Delegated(Tess) with { ResultType = "90099" }]),
        Listed(tenant, "what an earlier run reported stays quiet", [Delegated(Tess, ago: 90.Minutes)]),
        new("our own administrators at a customer stay quiet")
        {
            Given = [SignIn.Outbound(by: Bob, to: Tenants.Unlisted) with { CrossTenantAccessType = "serviceProvider" }],
            Expect = [],
        },
        Listed(tenant, "a sign-in that waited for the technician until after the last run is new", [Known, .. SignIn.Interrupted(Delegated(Tom, ago: 70.Minutes), until: 30.Minutes)],
            Provider(Tom) with { NewAspect = "user", TimeGenerated = Sample.Ago(70.Minutes), FirstSeen = Sample.Ago(70.Minutes), LastSeen = Sample.Ago(70.Minutes) }) with { IsOfOneRun = true },
        Listed(tenant, "a sign-in that the log calls delegated only after the last run is new",
            [Known, Delegated(Tom, ago: 70.Minutes) with { CrossTenantAccessType = "", IngestedAt = Sample.Ago(70.Minutes) }, Delegated(Tom, ago: 70.Minutes) with { IngestedAt = Sample.Ago(30.Minutes) }],
            Provider(Tom) with { NewAspect = "user", TimeGenerated = Sample.Ago(70.Minutes), FirstSeen = Sample.Ago(70.Minutes), LastSeen = Sample.Ago(70.Minutes) }) with { IsOfOneRun = true },
        new("what was usual from an exempt address is usual")
        {
            Given = [Known with { IPAddress = "198.51.100.7" }, Delegated(Tess)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Msp), Lists.Exemption(tenant, Slug, "ip", "198.51.100.7")],
            Expect = [],
        },
        new("what is usual counts for Microsoft's support without an approved request")
        {
            Given = [Support(Sample.Recently)],
            Watchlists = [Lists.Directory(tenant, MicrosoftTenant)],
            Expect = [Microsofts with { NewAspect = "country, support, user", NewCountries = Sample.List("NL") }],
        },
        new("a request that was made, refused, or of something else is no approval")
        {
            Given =
            [
                Support(3.Days), Support(Sample.Recently), AuditEvent.SupportApproval(by: Bob, ago: 1.Days) with { Result = "FAILURE" },
                AuditEvent.SupportApproval(by: Bob, ago: 2.Days) with { OperationName = "Request created" }, AuditEvent.SupportApproval(by: Bob, ago: 2.Days) with { Category = "EntitlementManagement" },
            ],
            Watchlists = [Lists.Directory(tenant, MicrosoftTenant)],
            Expect = [Microsofts],
        },
        Listed(tenant, "of several sign-ins the last address is shown, and the id of any",
            [Known, Delegated(Tom, ago: 30.Minutes), Delegated(Tom) with { UserId = "", IPAddress = "198.51.100.7" }],
            Provider(Tom) with
            {
                NewAspect = "user", SignInCount = 2, TimeGenerated = Sample.Ago(30.Minutes), FirstSeen = Sample.Ago(30.Minutes), IPAddress = "198.51.100.7",
                IPAddresses = Sample.List("198.51.100.7", SignIn.Address),
            }),
        new("an exempt application stays quiet")
        {
            Given = [Delegated(Stranger)],
            Watchlists = [Lists.Exemption(tenant, Slug, "app", AppIds.AzurePortal)],
            Expect = [],
        },
        new("an exempt technician stays quiet")
        {
            Given = [Delegated(Stranger)],
            Watchlists = [Lists.Exemption(tenant, Slug, "user", Stranger.UserPrincipalName)],
            Expect = [],
        },
    ];

    private static Person Tom => new("tom@msp.example", new("bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbb11"), Tenants.ServiceProvider);

    private static TenantDirectory.Row MicrosoftTenant => new(WellKnownTenants.Microsoft, "Microsoft", "microsoft.com", Relationship: Relationships.Microsoft, NameSource: "wellknown");

    /// <summary>Tess, three days ago.</summary>
    private static SigninLogs Known => Delegated(Tess, ago: 3.Days);

    private static SigninLogs Delegated(Person by, TimeSpan? ago = null) => SignIn.Inbound(by, ago) with
    {
        CrossTenantAccessType = "serviceProvider",
        UserType = "Member",
        AppId = AppIds.AzurePortal,
        AppDisplayName = "Azure Portal",
    };

    private static SigninLogs Nameless(string address, TimeSpan ago) => Delegated(Tess, ago) with { UserId = "", UserPrincipalName = null, IPAddress = address };

    private static SigninLogs Support(TimeSpan ago) => Delegated(Engineer, ago) with { CrossTenantAccessType = "microsoftSupport" };

    private static Scenario<Row> Listed(TenantSettings tenant, string name, IReadOnlyList<TableRow> given, params IReadOnlyList<Row> expect) =>
        new(name) { Given = given, Watchlists = [Lists.Directory(tenant, TenantDirectory.Msp)], Expect = expect };

    private static Row Microsofts => Alert(Engineer) with
    {
        CrossTenantAccessType = "microsoftSupport",
        ExternalTenantName = "Microsoft",
        TenantRelationship = "microsoft",
        NewAspect = "support",
        NewCountries = Sample.List(),
    };

    private static Row Provider(Person user) => Alert(user) with
    {
        ExternalTenantName = "Example Managed Services",
        TenantRelationship = "serviceProvider",
        NewCountries = Sample.List(),
    };

    private static Row Alert(Person user) => new(
        TimeGenerated: Sample.Ago(Sample.Recently),
        UserId: user.Id,
        UserPrincipalName: user.UserPrincipalName,
        AccountName: user.Name,
        AccountDomain: user.Domain,
        IPAddress: SignIn.Address,
        CrossTenantAccessType: "serviceProvider",
        NewAspect: "country, provider, user",
        Direction: "inbound",
        ExternalTenantId: user.Home.ToString(),
        ExternalTenantName: user.Home.ToString(),
        TenantRelationship: "unknown",
        Apps: Sample.List("Azure Portal"),
        IPAddresses: Sample.List(SignIn.Address),
        Countries: Sample.List("NL"),
        NewCountries: Sample.List("NL"),
        SignInCount: 1,
        FirstSeen: Sample.Ago(Sample.Recently),
        LastSeen: Sample.Ago(Sample.Recently));
}
