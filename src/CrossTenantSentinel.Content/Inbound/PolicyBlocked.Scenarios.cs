using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Inbound;

public static partial class PolicyBlocked
{
    private static TenantDirectory.Row BlockedTenant => new(Tenants.Unlisted, "Evil Example", "evil.example", Relationship: Relationships.Blocked);

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("four refused users of an unlisted tenant make one alert, though they have neither object id nor resource")
        {
            Given = Visitors(4, 1.Hours),
            Expect = [Alert(4, 1.Hours)],
            Alerts =
            [
                new()
                {
                    Title = $"Inbound access from {Tenants.Unlisted} refused, users: 4",
                    Description = $"Our tenant refused 4 sign-ins from {Tenants.Unlisted}. Latest change of the access settings: none.",
                    Severity = AlertSeverity.Medium,
                    Entities = ["Account { Name = visitor4, UPNSuffix = evil.example }", "IP { Address = 203.0.113.10 }"],
                    CustomDetails = new Dictionary<string, string>
                    {
                        ["ExternalTenantId"] = Tenants.Unlisted.ToString(),
                        ["Codes"] = """["500213"]""",
                        ["Users"] = "4",
                        ["Attempts"] = "4",
                        ["RecentPolicyChange"] = "none",
                    },
                    Events = 1,
                },
            ],
        },
        new("one refused user of a blocked tenant alerts, who is known by the domain alone")
        {
            Given = [Refused(Mal) with { HomeTenantId = "" }],
            Watchlists = [Lists.Directory(tenant, BlockedTenant with { DefaultDomain = "" }), Lists.Domains(tenant, new TenantDomains.Row("Evil.example", Tenants.Unlisted))],
            Expect = [Blocked],
        },
        new("the directory's domain of a blocked tenant is enough, in any case")
        {
            Given = [Refused(Mal) with { HomeTenantId = null }],
            Watchlists = [Lists.Directory(tenant, BlockedTenant with { DefaultDomain = "Evil.Example" })],
            Expect = [Blocked],
        },
        new("users of a tenant are users of it with and without a home tenant")
        {
            Given = [.. Visitors(2, 1.Hours), Visitors(3, 1.Hours)[2] with { HomeTenantId = "" }],
            Watchlists = [Lists.Domains(tenant, new TenantDomains.Row("evil.example", Tenants.Unlisted))],
            Expect = [Alert(3, 1.Hours)],
        },
        new("guests without an Entra home count by their domain")
        {
            Given = [.. Visitors(3, 1.Hours).Select(attempt => attempt with { HomeTenantId = Tenants.Home.ToString(), ResultType = "50020" })],
            Expect = [Alert(3, 1.Hours) with { ExternalTenantId = "", ExternalTenantName = "evil.example", Direction = "inboundNonEntra", Codes = Sample.List("50020") }],
        },
        new("the window with the most users is shown, although another has more attempts")
        {
            IsOfOneRun = true,
            Given = [.. Visitors(2, 388.Minutes), Visitors(3, 300.Minutes)[2], .. Enumerable.Range(0, 11).Select(number => Refused(Visitor(4), (20 - number).Minutes))],
            Expect =
            [
                Alert(3, 388.Minutes) with { LastSeen = Sample.Ago(300.Minutes).AddSeconds(2) },
            ],
        },
        new("of a change of the partner's settings and one of the default the later one is shown")
        {
            Given = [.. Visitors(3, 1.Hours), SettingsChanged(Operations.PartnerUpdated, Tenants.Unlisted.ToString(), 6.Days), SettingsChanged(Operations.DefaultUpdated, "", 1.Days)],
            Expect = [Alert(3, 1.Hours) with { RecentPolicyChange = $"{Operations.DefaultUpdated}, 2026-03-01 10:00 UTC, c-1" }],
        },
        new("a change of the partner's settings after one of the default is shown")
        {
            Given = [.. Visitors(3, 1.Hours), SettingsChanged(Operations.PartnerUpdated, Tenants.Unlisted.ToString(), 1.Days), SettingsChanged(Operations.DefaultUpdated, "", 6.Days)],
            Expect = [Alert(3, 1.Hours) with { RecentPolicyChange = $"{Operations.PartnerUpdated}, 2026-03-01 10:00 UTC, c-1" }],
        },
        new("a portal that refuses raises the severity, although most attempts are elsewhere")
        {
            Given = [.. Attempts(10, 30.Minutes), Refused(Mal, 40.Minutes) with { AppId = AppIds.AzurePortal, AppDisplayName = "Azure Portal" }],
            Expect =
            [
                Single with
                {
                    TimeGenerated = Sample.Ago(40.Minutes), Attempts = 11, Apps = Sample.List("Azure Portal", SignIn.App), FirstSeen = Sample.Ago(40.Minutes),
                    LastSeen = Sample.Ago(21.Minutes), Severity = "Medium",
                },
            ],
        },
        Quiet("our own users without a home tenant are no strangers", [.. Visitors(3, 1.Hours).Select((attempt, number) => attempt with { HomeTenantId = "", UserPrincipalName = $"user{number}@contoso.com", ResultType = "50020" })]),
        Quiet("names that nobody has, without a home tenant, may be ours", [.. Visitors(3, 1.Hours).Select(attempt => attempt with { HomeTenantId = "", ResultType = "50034" })]),
        Quiet("refusals of another tenant are not ours", [.. Visitors(3, 1.Hours).Select(attempt => attempt with { HomeTenantId = "", ResourceTenantId = Tenants.Unlisted.ToString() })]),
        Quiet(
            "a user who is let in in the end is not refused",
            [.. Visitors(2, 1.Hours), Visitors(3, 1.Hours)[2] with { ResultType = "16003" }, Visitors(3, 1.Hours)[2] with { ResultType = ResultCodes.Success, IngestedAt = Sample.Ago(20.Minutes) }]),
        new("one refused user of a blocked tenant alerts")
        {
            Given = [Refused(Mal)],
            Watchlists = [Lists.Directory(tenant, BlockedTenant)],
            Expect = [Blocked],
        },
        new("ten attempts of one user alert, and a portal raises the severity")
        {
            Given = [.. Enumerable.Range(1, 10).Select(minutes => Refused(Mal, (5 + minutes).Minutes) with { AppId = AppIds.AzurePortal, AppDisplayName = "Azure Portal" })],
            Expect =
            [
                Single with
                {
                    TimeGenerated = Sample.Ago(15.Minutes),
                    Attempts = 10,
                    Apps = Sample.List("Azure Portal"),
                    FirstSeen = Sample.Ago(15.Minutes),
                    LastSeen = Sample.Ago(6.Minutes),
                    Severity = "Medium",
                },
            ],
        },
        new("users who are not members count, whatever the code")
        {
            Given =
            [
                Refused(Visitor(1), 3.Hours) with { ResultType = "50020" },
                SignIn.NonInteractive(Refused(Visitor(2), 2.Hours) with { ResultType = "90072" }),
                Refused(Visitor(3), 1.Hours) with { ResultType = "50034" },
            ],
            Expect = [Alert(3, 3.Hours) with { Codes = Sample.List("50020", "50034", "90072"), LastSeen = Sample.Ago(1.Hours) }],
        },
        new("without home tenant the mail domain stands for it")
        {
            Given = [.. Visitors(3, 1.Hours).Select(attempt => attempt with { HomeTenantId = null, ResultType = "50020", UserType = "Member" })],
            Expect = [Alert(3, 1.Hours) with { ExternalTenantId = "", ExternalTenantName = "evil.example", Codes = Sample.List("50020") }],
        },
        new("a burst across two runs alerts in the run that completes it")
        {
            Given = [Refused(Visitor(1), 7.Hours), Refused(Visitor(2), 390.Minutes), Refused(Visitor(3), 330.Minutes)],
            Expect = [Alert(3, 7.Hours) with { LastSeen = Sample.Ago(330.Minutes) }],
        },
        new("an attempt that arrives late counts in the run after its arrival")
        {
            Given =
            [
                Refused(Visitor(1), 450.Minutes), Refused(Visitor(2), 7.Hours),
                Refused(Visitor(3), 390.Minutes) with { IngestedAt = Sample.Ago(5.Hours) },
            ],
            Expect = [Alert(3, 450.Minutes) with { LastSeen = Sample.Ago(390.Minutes) }],
        },
        new("a partner that has just been blocked is told apart by the change of its settings")
        {
            Given =
            [
                .. Visitors(3, 1.Hours),
                SettingsChanged("Update a partner cross-tenant access setting", Tenants.Unlisted.ToString(), 2.Days),
                SettingsChanged("Update a partner cross-tenant access setting", Tenants.Partner.ToString(), 1.Days),
            ],
            Expect = [Alert(3, 1.Hours) with { RecentPolicyChange = "Update a partner cross-tenant access setting, 2026-02-28 10:00 UTC, c-2" }],
        },
        new("a change of the default settings is named too")
        {
            Given = [.. Visitors(3, 1.Hours), SettingsChanged("Update the company default cross-tenant access setting", "default", 1.Days)],
            Expect = [Alert(3, 1.Hours) with { RecentPolicyChange = "Update the company default cross-tenant access setting, 2026-03-01 10:00 UTC, c-1" }],
        },
        new("a command line among ten attempts raises the severity")
        {
            Given = [.. Enumerable.Range(1, 10).Select(minutes => Refused(Mal, (5 + minutes).Minutes) with { AppId = minutes == 1 ? AppIds.AzureCli : AppIds.MicrosoftGraph })],
            Expect =
            [
                Single with
                {
                    TimeGenerated = Sample.Ago(15.Minutes), Attempts = 10, FirstSeen = Sample.Ago(15.Minutes), LastSeen = Sample.Ago(6.Minutes), Severity = "Medium",
                },
            ],
        },
        new("a change of another tenant's settings is not named")
        {
            Given = [.. Visitors(3, 1.Hours), SettingsChanged("Update a partner cross-tenant access setting", Tenants.Partner.ToString(), 1.Days)],
            Expect = [Alert(3, 1.Hours)],
        },
        new("one user who tried again and again was not many")
        {
            Given = [Refused(Visitor(1), 7.Hours), Refused(Visitor(1), 410.Minutes), Refused(Visitor(1), 400.Minutes), Refused(Visitor(2), 330.Minutes), Refused(Visitor(3), 320.Minutes)],
            Expect = [Alert(3, 7.Hours) with { Attempts = 5, LastSeen = Sample.Ago(320.Minutes) }],
        },
        new("many users again alert again")
        {
            Given = [.. Visitors(4, 7.Hours), .. Visitors(3, 5.Hours)],
            Expect =
            [
                Alert(4, 7.Hours) with
                {
                    Attempts = 7, UserPrincipalName = Visitor(3).UserPrincipalName, AccountName = Visitor(3).Name, LastSeen = Sample.Ago(5.Hours).AddSeconds(2),
                },
            ],
        },
        new("many attempts again alert again")
        {
            IsOfOneRun = true,
            Given = [.. Attempts(10, 7.Hours), .. Attempts(10, 5.Hours)],
            Expect = [Single with { TimeGenerated = Sample.Ago(7.Hours), Attempts = 20, FirstSeen = Sample.Ago(7.Hours), LastSeen = Sample.Ago(5.Hours - 9.Minutes) }],
        },
        new("one more user of a blocked tenant alerts again")
        {
            Given = [.. Visitors(4, 7.Hours), Refused(Mal, 5.Hours)],
            Watchlists = [Lists.Directory(tenant, BlockedTenant)],
            Expect =
            [
                Alert(4, 7.Hours) with
                {
                    ExternalTenantName = "Evil Example", TenantRelationship = "blocked", Users = 5, Attempts = 5, UserPrincipalName = Mal.UserPrincipalName, AccountName = Mal.Name,
                    UserNames = Sample.List([Mal.UserPrincipalName, .. Enumerable.Range(1, 4).Select(number => Visitor(number).UserPrincipalName)]), LastSeen = Sample.Ago(5.Hours),
                },
            ],
        },
        new("an exempt user does not count, by id")
        {
            Given = [.. Visitors(4, 1.Hours).Select(attempt => attempt with { UserId = Mal.Id })],
            Watchlists = [Lists.Exemption(tenant, Slug, "user", Mal.Id)],
            Expect = [],
        },
        new("an exempt application stays quiet")
        {
            Given = Visitors(4, 1.Hours),
            Watchlists = [Lists.Exemption(tenant, Slug, "app", AppIds.MicrosoftGraph)],
            Expect = [],
        },
        new("a user of a blocked tenant who is no member stays quiet")
        {
            Given = [Refused(Mal) with { ResultType = "50020" }],
            Watchlists = [Lists.Directory(tenant, BlockedTenant)],
            Expect = [],
        },
        Quiet("nine attempts of one user stay quiet", [.. Attempts(9, 1.Hours)]),
        Quiet("three users within nine hours stay quiet", Refused(Visitor(1), 9.Hours), Refused(Visitor(2), 5.Hours), Refused(Visitor(3), 1.Hours)),
        Quiet("users who arrive after most of a day stay quiet", [.. Visitors(4, 16.Hours).Select(attempt => attempt with { IngestedAt = Sample.Ago(10.Minutes) })]),
        Quiet("one user again and again after a burst that an earlier run has reported stays quiet", [.. Visitors(4, 7.Hours), .. Attempts(3, 5.Hours)]),
        Quiet("a burst that an earlier run has reported stays quiet", [.. Visitors(4, 7.Hours), Refused(Visitor(1), 1.Hours)]),
        Quiet("one more user after a burst that an earlier run has reported stays quiet", [.. Visitors(4, 7.Hours), Refused(Visitor(5), 5.Hours)]),
        Quiet("one attempt of one user stays quiet", Refused(Mal)),
        Quiet("users whom their own tenant does not let out stay quiet", [.. Visitors(4, 1.Hours).Select(attempt => attempt with { ResultType = "500212" })]),
        Quiet("sign-ins that succeed stay quiet", [.. Visitors(4, 1.Hours).Select(attempt => attempt with { ResultType = ResultCodes.Success })]),
        Quiet(
            "our own users stay quiet, however the tenant is written",
            [.. Visitors(4, 1.Hours).Select(attempt => attempt with { HomeTenantId = Tenants.Home.ToString().ToUpperInvariant(), UserType = "Member" })]),
        Quiet("a row that names neither tenant nor user stays quiet", [.. Visitors(4, 1.Hours).Select(attempt => attempt with { HomeTenantId = null, UserPrincipalName = "" })]),
        Quiet(
            "our own misspelt names stay quiet",
            [.. Enumerable.Range(1, 4).Select(number => Refused(Visitor(number), 1.Hours) with { HomeTenantId = null, UserPrincipalName = $"typo{number}@contoso.com", ResultType = "50034" })]),
        Quiet("users whom another tenant refuses stay quiet", [.. Visitors(4, 1.Hours).Select(attempt => attempt with { ResourceTenantId = Tenants.Partner.ToString() })]),
        new("an exempt domain stays quiet")
        {
            Given = Visitors(4, 1.Hours),
            Watchlists = [Lists.Exemption(tenant, Slug, "domain", "evil.example")],
            Expect = [],
        },
    ];

    /// <summary>A refused sign-in as the log writes it: without object id and resource.</summary>
    private static SigninLogs Refused(Person by, TimeSpan? ago = null) => SignIn.Inbound(by, ago) with
    {
        UserId = AccountIds.Nobody,
        ResourceIdentity = "",
        ResultType = InboundRefusals.ByInboundPolicy,
        ResultDescription = "Access is blocked by the inbound policy of the resource tenant.",
    };

    private static Person Visitor(int number) => new($"visitor{number}@evil.example", Guid.Empty, Tenants.Unlisted) { UserType = "Guest" };

    /// <summary>So many users of the unlisted tenant, one after another within as many seconds.</summary>
    private static IReadOnlyList<SigninLogs> Visitors(int count, TimeSpan ago) =>
        [.. Enumerable.Range(1, count).Select(number => Refused(Visitor(number), ago) with { TimeGenerated = Sample.Ago(ago).AddSeconds(number - 1), CreatedDateTime = Sample.Ago(ago).AddSeconds(number - 1) })];

    /// <summary>So many attempts of Mal, a minute apart.</summary>
    private static IEnumerable<SigninLogs> Attempts(int count, TimeSpan first) => Enumerable.Range(0, count).Select(number => Refused(Mal, first - number.Minutes));

    private static AuditLogs SettingsChanged(string operation, string target, TimeSpan ago) => AuditEvent.PartnerAdded(Bob, "tenantId", $"\"{target}\"", ago) with
    {
        OperationName = operation,
        CorrelationId = $"c-{ago.Days}",
    };

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };

    /// <summary>Refused users of the unlisted tenant.</summary>
    private static Row Alert(int users, TimeSpan ago) => new(
        TimeGenerated: Sample.Ago(ago),
        ExternalTenantId: Tenants.Unlisted.ToString(),
        ExternalTenantName: Tenants.Unlisted.ToString(),
        TenantRelationship: "unknown",
        Direction: "inbound",
        UserPrincipalName: Visitor(users).UserPrincipalName,
        AccountName: Visitor(users).Name,
        AccountDomain: Visitor(users).Domain,
        IPAddress: SignIn.Address,
        Users: users,
        Attempts: users,
        Codes: Sample.List("500213"),
        Apps: Sample.List(SignIn.App),
        UserNames: Sample.List(Enumerable.Range(1, users).Select(number => Visitor(number).UserPrincipalName)),
        IPAddresses: Sample.List(SignIn.Address),
        RecentPolicyChange: "none",
        FirstSeen: Sample.Ago(ago),
        LastSeen: Sample.Ago(ago).AddSeconds(users - 1),
        Severity: "Medium");

    /// <summary>Mal's single attempt.</summary>
    private static Row Single => Alert(1, Sample.Recently) with
    {
        UserPrincipalName = Mal.UserPrincipalName,
        AccountName = Mal.Name,
        AccountDomain = Mal.Domain,
        UserNames = Sample.List(Mal.UserPrincipalName),
        Severity = "Low",
    };

    private static Row Blocked => Single with { ExternalTenantName = "Evil Example", TenantRelationship = "blocked" };
}
