using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Outbound;

public static partial class AdminNewTenant
{
    private static IdentityInfo GlobalAdministrator => Identity.Of(Bob, "Global Administrator");

    private static IdentityInfo GlobalReader => Identity.Of(Carol, "Global Reader");

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("an administrator's first sign-in to an unlisted tenant alerts, also without any risk")
        {
            Given = [GlobalAdministrator, SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 1.Hours)],
            Expect = [Alert(Bob)],
            Alerts =
            [
                new()
                {
                    Title = $"First sign-in of admin adm-bob@contoso.com to external tenant {Tenants.Unlisted}",
                    Description = $"The privileged account adm-bob@contoso.com (name, role) signed in to the tenant {Tenants.Unlisted} and had not done so before.",
                    Severity = AlertSeverity.High,
                    Entities =
                    [
                        $"Account {{ Name = adm-bob, UPNSuffix = contoso.com, AadUserId = {Bob.Id} }}",
                        "IP { Address = 203.0.113.10 }",
                        "CloudApplication { Name = Microsoft Graph }",
                    ],
                    CustomDetails = new Dictionary<string, string>
                    {
                        ["ExternalTenantId"] = Tenants.Unlisted.ToString(),
                        ["TenantRelationship"] = "unknown",
                        ["PrivilegeReason"] = "name, role",
                        ["Roles"] = "Global Administrator",
                        ["Tier"] = "0",
                        ["UsedTools"] = "false",
                        ["Apps"] = """["Microsoft Graph"]""",
                        ["SignInCount"] = "1",
                    },
                    Events = 1,
                },
            ],
        },
        new("hidden risk is unknown, not absent")
        {
            Given = [GlobalAdministrator, SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 1.Hours) with { RiskLevelAggregated = "hidden" }],
            Expect = [Alert(Bob) with { RiskTier = "unknown" }],
        },
        new("a name prefix is enough without any entry in the directory")
        {
            Given = [SignIn.Outbound(by: Zoe, to: Tenants.Unlisted, ago: 1.Hours)],
            Expect = [Alert(Zoe) with { PrivilegeReason = "name", Roles = "", Tier = 2 }],
        },
        new("a privileged role alerts whatever its name")
        {
            Given = [GlobalReader, SignIn.Outbound(by: Carol, to: Tenants.Unlisted, ago: 1.Hours)],
            Expect = [Alert(Carol) with { PrivilegeReason = "role", Roles = "Global Reader", Tier = 1 }],
        },
        new("an account of the watchlist alerts, found by its name")
        {
            Given = [SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 1.Hours)],
            Watchlists = [Lists.Privileged(tenant, new PrivilegedAccounts.Row(Alice.UserPrincipalName, HomeUpn: Alice.UserPrincipalName, Tier: 0))],
            Expect = [Alert(Alice) with { PrivilegeReason = "watchlist", Roles = "" }],
        },
        new("an account of the watchlist alerts, found by its object id")
        {
            Given = [SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 1.Hours)],
            Watchlists = [Lists.Privileged(tenant, new PrivilegedAccounts.Row(Alice.Id, Alice.ObjectId, Tier: 1))],
            Expect = [Alert(Alice) with { PrivilegeReason = "watchlist", Roles = "", Tier = 1 }],
        },
        new("a partner that is not approved is of medium severity for a reader")
        {
            Given = [GlobalReader, SignIn.Outbound(by: Carol, to: Tenants.Partner, ago: 1.Hours)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam with { Approved = false })],
            Expect = [ReaderAtFabrikam],
        },
        new("a command line raises the severity")
        {
            Given =
            [
                GlobalReader,
                SignIn.Outbound(by: Carol, to: Tenants.Partner, ago: 1.Hours) with { AppId = AppIds.AzureCli.ToUpperInvariant(), AppDisplayName = "Azure CLI" },
            ],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam with { Approved = false })],
            Expect = [ReaderAtFabrikam with { AppDisplayName = "Azure CLI", Apps = Sample.List("Azure CLI"), UsedTools = true, Severity = "High" }],
        },
        new("risk raises the severity")
        {
            Given = [GlobalReader, SignIn.Outbound(by: Carol, to: Tenants.Partner, ago: 1.Hours) with { RiskLevelDuringSignIn = "medium" }],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam with { Approved = false })],
            Expect = [ReaderAtFabrikam with { RiskTier = "medium", Severity = "High" }],
        },
        new("a sign-in that arrives late alerts when it is there")
        {
            Given = [GlobalAdministrator, SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 1.Hours) with { TimeGenerated = Sample.Ago(5.Hours), IngestedAt = Sample.Ago(3.Hours) }],
            Expect = [Alert(Bob) with { TimeGenerated = Sample.Ago(5.Hours) }],
        },
        new("spellings of an account in the directory are one account, and the newest row counts")
        {
            Given =
            [
                Identity.Of(Carol) with { TimeGenerated = Sample.Ago(5.Days), AccountObjectId = Carol.Id.ToUpperInvariant() }, GlobalReader,
                SignIn.Outbound(by: Carol, to: Tenants.Unlisted, ago: 1.Hours),
            ],
            Expect = [Alert(Carol) with { PrivilegeReason = "role", Roles = "Global Reader", Tier = 1 }],
        },
        new("several sign-ins make one alert: the first time, the last address, the highest risk, and a name that has a domain")
        {
            Given =
            [
                GlobalAdministrator, SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 2.Hours) with { RiskLevelDuringSignIn = "medium" },
                SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 1.Hours) with { UserPrincipalName = Bob.Id, IPAddress = "198.51.100.7", AppDisplayName = "Azure Portal" },
            ],
            Expect =
            [
                Alert(Bob) with
                {
                    TimeGenerated = Sample.Ago(2.Hours), FirstSeen = Sample.Ago(2.Hours), IPAddress = "198.51.100.7", AppDisplayName = "Azure Portal", RiskTier = "medium", SignInCount = 2,
                    Apps = Sample.List("Azure Portal", SignIn.App), IPAddresses = Sample.List("198.51.100.7", SignIn.Address),
                },
            ],
        },
        new("an account of tier 0 is of high severity also at a partner that is not approved")
        {
            Given = [GlobalAdministrator, SignIn.Outbound(by: Bob, to: Tenants.Partner, ago: 1.Hours)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam with { Approved = false })],
            Expect = [Alert(Bob) with { ExternalTenantId = Tenants.Partner.ToString(), ExternalTenantName = "Fabrikam", TenantRelationship = "partner" }],
        },
        new("a blocked tenant is of high severity for a reader")
        {
            Given = [GlobalReader, SignIn.Outbound(by: Carol, to: Tenants.Partner, ago: 1.Hours)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam with { Relationship = "blocked", Approved = false })],
            Expect = [ReaderAtFabrikam with { TenantRelationship = "blocked", Severity = "High" }],
        },
        Quiet("nobody is no administrator, whatever the name", SignIn.Outbound(by: Zoe, to: Tenants.Unlisted, ago: 1.Hours) with { UserId = "00000000-0000-0000-0000-000000000000" }),
        Quiet(
            "a sign-in that an earlier run has reported stays quiet, also when the log writes it again",
            GlobalAdministrator, SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 5.Hours),
            SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 5.Hours) with { IngestedAt = Sample.Ago(1.Hours) }),
        Quiet(
            "a role of an account that was disabled stays quiet",
            GlobalReader with { IsAccountEnabled = false }, SignIn.Outbound(by: Carol, to: Tenants.Unlisted, ago: 1.Hours)),
        Quiet(
            "a role of an account that was deleted stays quiet",
            GlobalReader with { DeletedDateTime = Sample.Ago(2.Days) }, SignIn.Outbound(by: Carol, to: Tenants.Unlisted, ago: 1.Hours)),
        Quiet(
            "delegated administration of a customer stays quiet",
            GlobalAdministrator, SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 1.Hours) with { CrossTenantAccessType = "serviceProvider" }),
        Quiet("a user without a role stays quiet", GlobalAdministrator, SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 1.Hours)),
        Quiet(
            "a tenant that the administrator already works in stays quiet, however the name is written",
            GlobalAdministrator,
            SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 4.Days) with { UserPrincipalName = "ADM-Bob@contoso.com" },
            SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 1.Hours)),
        new("our other tenants stay quiet")
        {
            Given = [GlobalAdministrator, SignIn.Outbound(by: Bob, to: Tenants.Sibling, ago: 1.Hours)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.ContosoLabs with { Approved = false })],
            Expect = [],
        },
        new("an approved partner stays quiet")
        {
            Given = [GlobalAdministrator, SignIn.Outbound(by: Bob, to: Tenants.Partner, ago: 1.Hours)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [],
        },
        Quiet("a guest administrator who signs in to us stays quiet", Identity.Of(Gina, "Global Administrator"), SignIn.Inbound(by: Gina, ago: 1.Hours)),
        Quiet(
            "a multifactor prompt stays quiet",
            GlobalAdministrator,
            SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 1.Hours) with { ResultType = "50074" }),
        Quiet("an empty list of roles stays quiet", Identity.Of(Alice), SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 1.Hours)),
        Quiet(
            "a missing list of roles stays quiet",
            Identity.Of(Alice) with { AssignedRoles = null },
            SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 1.Hours)),
        Quiet(
            "a role that is not on the list stays quiet",
            Identity.Of(Alice, "Printer Administrator"),
            SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 1.Hours)),
        Quiet(
            "a role that was taken away stays quiet",
            GlobalReader,
            Identity.Of(Carol) with { TimeGenerated = Sample.Ago(2.Hours) },
            SignIn.Outbound(by: Carol, to: Tenants.Unlisted, ago: 1.Hours)),
        new("a sign-in that waited for the administrator until after the last run is new")
        {
            IsOfOneRun = true,
            Given = [GlobalAdministrator, .. SignIn.Interrupted(SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 5.Hours), until: 3.Hours)],
            Expect = [Alert(Bob) with { TimeGenerated = Sample.Ago(5.Hours), FirstSeen = Sample.Ago(5.Hours), LastSeen = Sample.Ago(5.Hours) }],
        },
        new("an earlier sign-in from an exempt address is history, too")
        {
            Given =
            [
                GlobalAdministrator, SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 5.Days) with { IPAddress = "198.51.100.7" },
                SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 1.Hours),
            ],
            Watchlists = [Lists.Exemption(tenant, Slug, "ip", "198.51.100.7")],
            Expect = [],
        },
        new("an exempt application stays quiet")
        {
            Given = [GlobalAdministrator, SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: 1.Hours)],
            Watchlists = [Lists.Exemption(tenant, Slug, "app", AppIds.MicrosoftGraph)],
            Expect = [],
        },
    ];

    private static Row ReaderAtFabrikam => Alert(Carol) with
    {
        ExternalTenantId = Tenants.Partner.ToString(),
        ExternalTenantName = "Fabrikam",
        TenantRelationship = "partner",
        PrivilegeReason = "role",
        Roles = "Global Reader",
        Tier = 1,
        Severity = "Medium",
    };

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };

    /// <summary>A Global Administrator's single sign-in to the unlisted tenant an hour ago; the name says so too.</summary>
    private static Row Alert(Person by) => new(
        TimeGenerated: Sample.Ago(1.Hours),
        UserId: by.Id,
        UserPrincipalName: by.UserPrincipalName,
        AccountName: by.Name,
        AccountDomain: by.Domain,
        IPAddress: SignIn.Address,
        AppDisplayName: SignIn.App,
        ExternalTenantId: Tenants.Unlisted.ToString(),
        ExternalTenantName: Tenants.Unlisted.ToString(),
        TenantRelationship: "unknown",
        ApprovalExpired: false,
        Direction: "outbound",
        PrivilegeReason: "name, role",
        Roles: "Global Administrator",
        Tier: 0,
        RiskTier: "none",
        UsedTools: false,
        Apps: Sample.List(SignIn.App),
        IPAddresses: Sample.List(SignIn.Address),
        SignInCount: 1,
        FirstSeen: Sample.Ago(1.Hours),
        LastSeen: Sample.Ago(1.Hours),
        Severity: "High");
}
