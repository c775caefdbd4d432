using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Inbound;

public static partial class GuestPortalFirst
{
    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("a guest who opens the portal for the first time alerts")
        {
            Given = [SignIn.Inbound(by: Gina, ago: 3.Days), Portal(SignIn.Inbound(by: Gina))],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Fabrikam],
            Alerts =
            [
                new()
                {
                    Title = "External user gina@fabrikam.com opened the Azure Portal for the first time",
                    Description = "gina@fabrikam.com of Fabrikam opened the portal of our tenant from NL and had not done so before.",
                    Severity = AlertSeverity.Medium,
                    Entities =
                    [
                        $"Account {{ Name = gina, UPNSuffix = fabrikam.com, AadUserId = {Gina.Id} }}",
                        "IP { Address = 203.0.113.10 }",
                        "CloudApplication { Name = Azure Portal }",
                    ],
                    CustomDetails = new Dictionary<string, string>
                    {
                        ["ExternalTenantName"] = "Fabrikam",
                        ["TenantRelationship"] = "partner",
                        ["Country"] = "NL",
                        ["FromCloudIp"] = "false",
                        ["CaEnforced"] = "yes",
                        ["MfaEvidence"] = "unknown",
                    },
                    Events = 1,
                },
            ],
        },
        new("a guest without an Entra home alerts")
        {
            Given = [Portal(SignIn.Inbound(by: Otto)) with { HomeTenantId = Tenants.Home.ToString() }],
            Expect = [Alert(Otto) with { ExternalTenantId = "", ExternalTenantName = Otto.Domain, Direction = "inboundNonEntra" }],
        },
        new("neither policy nor multifactor authentication is of severity High")
        {
            Given = [SignIn.NonInteractive(PasswordOnly(Portal(SignIn.Inbound(by: Gina))))],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Fabrikam with { CaEnforced = "no", MfaEvidence = "none", Severity = "High" }],
        },
        new("multifactor authentication at home is enough for severity Medium")
        {
            Given =
            [
                PasswordOnly(Portal(SignIn.Inbound(by: Gina))) with
                {
                    Status = Dynamic.Parse("""{"errorCode":0,"additionalDetails":"MFA requirement satisfied by claim in the token"}"""),
                },
            ],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Fabrikam with { CaEnforced = "no", MfaEvidence = "strong" }],
        },
        new("an address of a cloud provider is of severity High")
        {
            Given = [Portal(SignIn.Inbound(by: Gina)) with { IPAddress = "198.51.100.7" }],
            Watchlists =
            [
                Lists.Directory(tenant, TenantDirectory.Fabrikam),
                Lists.Clouds(tenant, new CloudRanges.Row("2001:db8::/32", "Example Cloud"), new CloudRanges.Row("198.51.100.0/24", "Example Cloud")),
            ],
            Expect = [Fabrikam with { IPAddress = "198.51.100.7", IPAddresses = Sample.List("198.51.100.7"), FromCloudIp = true, Severity = "High" }],
        },
        new("an IPv6 address of a cloud provider is of severity High")
        {
            Given = [Portal(SignIn.Inbound(by: Gina)) with { IPAddress = "2001:db8::7" }],
            Watchlists =
            [
                Lists.Directory(tenant, TenantDirectory.Fabrikam),
                Lists.Clouds(tenant, new CloudRanges.Row("2001:db8::/32", "Example Cloud"), new CloudRanges.Row("198.51.100.0/24", "Example Cloud")),
            ],
            Expect = [Fabrikam with { IPAddress = "2001:db8::7", IPAddresses = Sample.List("2001:db8::7"), FromCloudIp = true, Severity = "High" }],
        },
        new("a sign-in without place or address is looked at all the same")
        {
            Given = [Portal(SignIn.Inbound(by: Gina)) with { LocationDetails = null, Location = null, IPAddress = null }],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam), Lists.Clouds(tenant, new CloudRanges.Row("198.51.100.0/24", "Example Cloud"))],
            Expect = [Fabrikam with { Country = "unknown", IPAddress = "", IPAddresses = Sample.List() }],
        },
        new("several sign-ins of the hour make one alert, which keeps when the first one happened")
        {
            Given =
            [
                Portal(SignIn.Inbound(by: Gina, ago: 40.Minutes)) with { CreatedDateTime = Sample.Ago(45.Minutes) },
                PasswordOnly(Portal(SignIn.Inbound(by: Gina, ago: 20.Minutes))) with
                {
                    IPAddress = "198.51.100.7",
                    Location = "DE",
                    DeviceDetail = Dynamic.Parse("""{"isCompliant":false,"isManaged":false}"""),
                },
            ],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect =
            [
                Fabrikam with
                {
                    TimeGenerated = Sample.Ago(40.Minutes),
                    CreatedDateTime = Sample.Ago(45.Minutes),
                    IPAddress = "198.51.100.7",
                    Country = "DE",
                    DeviceState = "unmanaged",
                    CaEnforced = "partly",
                    MfaEvidence = "none, unknown",
                    IPAddresses = Sample.List("198.51.100.7", SignIn.Address),
                    SignInCount = 2,
                    Severity = "High",
                },
            ],
        },
        new("a sign-in that arrives late is new in the run after its arrival")
        {
            Given = [Portal(SignIn.Inbound(by: Gina, ago: 90.Minutes)) with { IngestedAt = Sample.Ago(50.Minutes) }],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Fabrikam with { TimeGenerated = Sample.Ago(90.Minutes), CreatedDateTime = Sample.Ago(90.Minutes) }],
        },
        Device("a device that is managed alone", """{"isManaged":true,"isCompliant":false}""", "managed", tenant),
        Device("a device that is compliant alone", """{"isManaged":false,"isCompliant":true}""", "managed", tenant),
        Device("a device that is known not to be managed", """{"isManaged":false}""", "unmanaged", tenant),
        Device("a device that is known not to be compliant", """{"isCompliant":false}""", "unmanaged", tenant),
        new("a policy is enough for severity Medium")
        {
            Given = [Portal(SignIn.Inbound(by: Gina)) with { AuthenticationDetails = """[{"authenticationMethod":"Password","succeeded":true}]""" }],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Fabrikam with { MfaEvidence = "none" }],
        },
        new("who is listed as something else than a guest administrator alerts, and who was one")
        {
            Given = [Portal(SignIn.Inbound(by: Gina)), Portal(SignIn.Inbound(by: Mal))],
            Watchlists =
            [
                Lists.Directory(tenant, TenantDirectory.Fabrikam),
                Lists.Privileged(
                    tenant,
                    new PrivilegedAccounts.Row(Gina.Id, ObjectId: Gina.ObjectId, Type: "member"),
                    new PrivilegedAccounts.Row(Mal.Id, ObjectId: Mal.ObjectId, Type: "guestAdmin", ExpiresOn: Sample.Ago(1.Days))),
            ],
            Expect = [Fabrikam, Alert(Mal)],
        },
        new("a guest without object id alerts, also when administrators are listed by their ids alone")
        {
            Given = [Portal(SignIn.Inbound(by: Gina)) with { UserId = "" }],
            Watchlists =
            [
                Lists.Directory(tenant, TenantDirectory.Fabrikam),
                Lists.Privileged(tenant, new PrivilegedAccounts.Row(Mal.UserPrincipalName, HomeUpn: Mal.UserPrincipalName, Type: "guestAdmin")),
            ],
            Expect = [Fabrikam with { UserId = "" }],
        },
        new("a guest administrator stays quiet while the entry lasts")
        {
            Given = [Portal(SignIn.Inbound(by: Gina))],
            Watchlists = [Lists.Privileged(tenant, new PrivilegedAccounts.Row(Gina.Id, ObjectId: Gina.ObjectId, Type: "guestAdmin", ExpiresOn: Sample.Ago(-1.Days)))],
            Expect = [],
        },
        new("an exempt application stays quiet")
        {
            Given = [Portal(SignIn.Inbound(by: Mal))],
            Watchlists = [Lists.Exemption(tenant, Slug, "app", AppIds.AzurePortal)],
            Expect = [],
        },
        Quiet("a sign-in of nobody stays quiet", Portal(SignIn.Inbound(by: Gina)) with { UserId = "", UserPrincipalName = "" }),
        Quiet("a guest who opened the portal days ago stays quiet", Portal(SignIn.Inbound(by: Gina, ago: 7.Days)), Portal(SignIn.Inbound(by: Gina))),
        Quiet("a user of ours at home stays quiet", Portal(SignIn.Internal(by: Alice))),
        Quiet("a guest who is not assigned to the portal stays quiet", Portal(SignIn.Inbound(by: Gina)) with { ResultType = "50105" }),
        Quiet("a user of ours in another tenant's portal stays quiet, though UserType says Guest", Portal(SignIn.Outbound(by: Alice, to: Tenants.Partner))),
        Quiet("an application that is merely called like the portal stays quiet", SignIn.Inbound(by: Gina) with { AppDisplayName = "Azure Portal" }),
        new("a guest administrator stays quiet, by object id or by name")
        {
            Given = [Portal(SignIn.Inbound(by: Gina)), Portal(SignIn.Inbound(by: Mal))],
            Watchlists =
            [
                Lists.Privileged(
                    tenant,
                    new PrivilegedAccounts.Row(Gina.Id, ObjectId: Gina.ObjectId, Type: "guestAdmin"),
                    new PrivilegedAccounts.Row(Mal.UserPrincipalName, HomeUpn: Mal.UserPrincipalName, Type: "guestAdmin")),
            ],
            Expect = [],
        },
        new("users of our other tenants stay quiet")
        {
            Given = [Portal(SignIn.Inbound(by: Mia))],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.ContosoLabs)],
            Expect = [],
        },
        new("a sign-in that waited for the user until after the last run is new")
        {
            IsOfOneRun = true,
            Given = SignIn.Interrupted(Portal(SignIn.Inbound(by: Mal, ago: 70.Minutes)), until: 40.Minutes),
            Expect = [Alert(Mal) with { TimeGenerated = Sample.Ago(70.Minutes), CreatedDateTime = Sample.Ago(70.Minutes) }],
        },
        new("an earlier visit from an exempt address is no first one")
        {
            Given = [Portal(SignIn.Inbound(by: Mal, ago: 3.Days)) with { IPAddress = "198.51.100.7" }, Portal(SignIn.Inbound(by: Mal))],
            Watchlists = [Lists.Exemption(tenant, Slug, "ip", "198.51.100.7")],
            Expect = [],
        },
        new("of several addresses a cloud's is shown, the latest of them")
        {
            Given =
            [
                Portal(SignIn.Inbound(by: Mal, ago: 20.Minutes)) with { IPAddress = "198.51.100.7", Location = "DE" },
                Portal(SignIn.Inbound(by: Mal, ago: 15.Minutes)) with { IPAddress = "198.51.100.8", Location = "DE" },
                Portal(SignIn.Inbound(by: Mal)),
            ],
            Watchlists = [Lists.Clouds(tenant, new CloudRanges.Row("198.51.100.0/24", "Example Cloud"))],
            Expect =
            [
                Alert(Mal) with
                {
                    TimeGenerated = Sample.Ago(20.Minutes), CreatedDateTime = Sample.Ago(20.Minutes), IPAddress = "198.51.100.8", Country = "DE", FromCloudIp = true,
                    IPAddresses = Sample.List("198.51.100.7", "198.51.100.8", SignIn.Address), SignInCount = 3, Severity = "High",
                },
            ],
        },
        new("the name is the latest one with a domain")
        {
            IsOfOneRun = true,
            Given =
            [
                Portal(SignIn.Inbound(by: Mal, ago: 15.Minutes)) with { UserPrincipalName = "old@evil.example" }, Portal(SignIn.Inbound(by: Mal, ago: 10.Minutes)),
                Portal(SignIn.Inbound(by: Mal)) with { UserPrincipalName = Mal.Id },
            ],
            Expect = [Alert(Mal) with { TimeGenerated = Sample.Ago(15.Minutes), CreatedDateTime = Sample.Ago(15.Minutes), SignInCount = 3 }],
        },
        new("an exempt domain stays quiet")
        {
            Given = [Portal(SignIn.Inbound(by: Mal))],
            Watchlists = [Lists.Exemption(tenant, Slug, "domain", Mal.Domain)],
            Expect = [],
        },
        new("an exempt tenant stays quiet")
        {
            Given = [Portal(SignIn.Inbound(by: Mal))],
            Watchlists = [Lists.Exemption(tenant, Slug, "tenant", Tenants.Unlisted.ToString())],
            Expect = [],
        },
    ];

    private static Row Fabrikam => Alert(Gina) with { ExternalTenantName = "Fabrikam", TenantRelationship = "partner" };

    private static SigninLogs Portal(SigninLogs signIn) => signIn with { AppId = AppIds.AzurePortal, AppDisplayName = "Azure Portal" };

    private static SigninLogs PasswordOnly(SigninLogs signIn) => signIn with
    {
        ConditionalAccessStatus = "notApplied",
        ConditionalAccessPolicies = SignIn.Policies(("CA01 MFA", "reportOnlySuccess")),
        AuthenticationDetails = """[{"authenticationMethod":"Password","succeeded":true}]""",
    };

    private static Scenario<Row> Device(string name, string device, string state, TenantSettings tenant) => new($"{name} is {state}")
    {
        Given = [Portal(SignIn.Inbound(by: Gina)) with { DeviceDetail = Dynamic.Parse(device) }],
        Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
        Expect = [Fabrikam with { DeviceState = state }],
    };

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };

    /// <summary>A user's single portal sign-in, five minutes ago, from a tenant that is not listed.</summary>
    private static Row Alert(Person user) => new(
        TimeGenerated: Sample.Ago(Sample.Recently),
        CreatedDateTime: Sample.Ago(Sample.Recently),
        UserId: user.Id,
        UserPrincipalName: user.UserPrincipalName,
        AccountName: user.Name,
        AccountDomain: user.Domain,
        IPAddress: SignIn.Address,
        AppDisplayName: "Azure Portal",
        ExternalTenantId: user.Home.ToString(),
        ExternalTenantName: user.Home.ToString(),
        TenantRelationship: "unknown",
        ApprovalExpired: false,
        Direction: "inbound",
        Country: "NL",
        FromCloudIp: false,
        DeviceState: "unknown",
        CaEnforced: "yes",
        MfaEvidence: "unknown",
        IPAddresses: Sample.List(SignIn.Address),
        SignInCount: 1,
        Severity: "Medium");
}
