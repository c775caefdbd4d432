using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Outbound;

public static partial class LookalikeTenant
{
    /// <summary>Alice at the look-alike.</summary>
    private static SigninLogs There => SignIn.Outbound(by: Alice, to: Tenants.Lookalike);

    /// <summary>The look-alike as a directory has it that has not been scored.</summary>
    private static TenantDirectory.Row Unscored => Tenants.LookalikeRow with { NameSkeleton = "", LookalikeOf = "", LookalikeScore = null };

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("a sign-in to a tenant that looks like ours alerts")
        {
            Given = [There],
            Watchlists = Lists(tenant, Tenants.LookalikeRow),
            Expect = [Alert],
            Alerts =
            [
                new()
                {
                    Title = "alice@contoso.com reached a tenant that imitates Contoso",
                    Description = "alice@contoso.com signed in, or tried to, to the tenant C0ntoso, whose name imitates Contoso.",
                    Severity = AlertSeverity.High,
                    Entities = [$"Account {{ Name = alice, UPNSuffix = contoso.com, AadUserId = {Alice.Id} }}", "IP { Address = 203.0.113.10 }"],
                    CustomDetails = new Dictionary<string, string>
                    {
                        ["ExternalTenantId"] = Tenants.Lookalike.ToString(),
                        ["ExternalTenantName"] = "C0ntoso",
                        ["TenantRelationship"] = "unknown",
                        ["Direction"] = "outbound",
                        ["MatchedName"] = "Contoso",
                        ["MatchType"] = "equalSkeleton",
                        ["Score"] = "100",
                    },
                    Events = 1,
                },
            ],
        },
        new("a look-alike that has not been scored is found by its look")
        {
            Given = [There],
            Watchlists = Lists(tenant, Unscored),
            Expect = [Alert],
        },
        new("names of our own tenants are protected without being listed twice")
        {
            Given = [There],
            Watchlists = [Samples.Lists.Directory(tenant, Unscored, TenantDirectory.Contoso)],
            Expect = [Alert],
        },
        new("a name next to a lure word alerts, also when the user only passes through and has no id")
        {
            Given = [There with { CrossTenantAccessType = "passthrough", ResultType = "50020", UserId = AccountIds.Nobody }],
            Watchlists = Lists(tenant, Unscored with { DisplayName = "MICR0S0FT Support", DefaultDomain = "help.example" }),
            Expect =
            [
                Alert with
                {
                    UserId = "",
                    ExternalTenantName = "MICR0S0FT Support",
                    DefaultDomain = "help.example",
                    MatchedName = "Microsoft",
                    MatchType = "lure",
                    Score = 80,
                    SuccessCount = 0,
                    AccessTypes = Sample.List("passthrough"),
                },
            ],
        },
        new("letters of another alphabet look the same")
        {
            Given = [SignIn.NonInteractive(There)],
            Watchlists = Lists(tenant, Unscored with { DisplayName = "\u0421\u043entoso", DefaultDomain = "" }),
            Expect = [Alert with { ExternalTenantName = "\u0421\u043entoso", DefaultDomain = "" }],
        },
        new("our very name at a tenant that is not ours alerts")
        {
            Given = [There],
            Watchlists = Lists(tenant, Unscored with { DisplayName = "Contoso", DefaultDomain = "" }),
            Expect = [Alert with { ExternalTenantName = "Contoso", DefaultDomain = "" }],
        },
        new("a domain imitates where the name does not")
        {
            Given = [There],
            Watchlists = Lists(tenant, Unscored with { DisplayName = "Welcome" }),
            Expect = [Alert with { ExternalTenantName = "Welcome" }],
        },
        new("a brand name imitates where the display name does not")
        {
            Given = [There],
            Watchlists = Lists(tenant, Unscored with { DisplayName = "Welcome", DefaultDomain = "w.example", FederationBrandName = "C\u00f3ntoso Ltd" }),
            Expect = [Alert with { ExternalTenantName = "Welcome", DefaultDomain = "w.example" }],
        },
        new("a misspelt name is taken from the directory's score")
        {
            Given = [There],
            Watchlists = Lists(tenant, Unscored with { DisplayName = "Fabrikan", DefaultDomain = "f.example", LookalikeOf = "Fabrikam", LookalikeScore = 90 }),
            Expect = [Alert with { ExternalTenantName = "Fabrikan", DefaultDomain = "f.example", MatchedName = "Fabrikam", MatchType = "distance", Score = 90 }],
        },
        new("characters that could be markup are not shown")
        {
            Given = [There],
            Watchlists = Lists(tenant, Unscored with { DisplayName = "{{C0nto}}<so>", DefaultDomain = "" }),
            Expect = [Alert with { ExternalTenantName = " C0nto so ", DefaultDomain = "" }],
        },
        new("an approval that has expired protects a look-alike no longer")
        {
            Given = [There],
            Watchlists = Lists(tenant, Unscored with { Relationship = "partner", Direction = "both", Approved = true, ExpiresOn = Sample.Ago(1.Days) }),
            Expect = [Alert with { ApprovalExpired = true }],
        },
        new("a tenant whose name is looked up after the sign-in alerts then")
        {
            Given = [SignIn.Outbound(by: Alice, to: Tenants.Lookalike, ago: 5.Hours)],
            Watchlists = Lists(tenant, Unscored with { NameResolvedOn = Sample.Ago(20.Minutes) }),
            Expect = [Alert with { TimeGenerated = Sample.Ago(5.Hours), FirstSeen = Sample.Ago(5.Hours), LastSeen = Sample.Ago(5.Hours) }],
        },
        new("several users make an alert each, several sign-ins one")
        {
            Given = [There, SignIn.Outbound(by: Alice, to: Tenants.Lookalike, ago: 20.Minutes) with { ResultType = "50126" }, SignIn.Outbound(by: Carol, to: Tenants.Lookalike)],
            Watchlists = Lists(tenant, Tenants.LookalikeRow),
            Expect =
            [
                Alert with { SignInCount = 2, FirstSeen = Sample.Ago(20.Minutes) },
                Alert with { UserId = Carol.Id, UserPrincipalName = Carol.UserPrincipalName, AccountName = Carol.Name },
            ],
        },
        new("an imitation of an approved partner alerts")
        {
            Given = [There],
            Watchlists = Lists(tenant, Unscored with { DisplayName = "Fabr1kam", DefaultDomain = "f.example" }),
            Expect = [Alert with { ExternalTenantName = "Fabr1kam", DefaultDomain = "f.example", MatchedName = "Fabrikam" }],
        },
        new("a score of 75 is enough")
        {
            Given = [There],
            Watchlists = Lists(tenant, Unscored with { DisplayName = "Kontoso", DefaultDomain = "k.example", LookalikeOf = "Contoso", LookalikeScore = 75 }),
            Expect = [Alert with { ExternalTenantName = "Kontoso", DefaultDomain = "k.example", MatchType = "distance", Score = 75 }],
        },
        new("a look-alike that somebody has marked without a score alerts")
        {
            Given = [There],
            Watchlists = Lists(tenant, Unscored with { DisplayName = "Kontoso", DefaultDomain = "k.example", LookalikeOf = "Contoso" }),
            Expect = [Alert with { ExternalTenantName = "Kontoso", DefaultDomain = "k.example", MatchType = "distance", Score = 75 }],
        },
        new("the id comes from the rows that have one, and the last address is shown")
        {
            IsOfOneRun = true,
            Given = [There, SignIn.Outbound(by: Alice, to: Tenants.Lookalike, ago: 20.Minutes) with { UserId = "", IPAddress = "198.51.100.7" }],
            Watchlists = Lists(tenant, Tenants.LookalikeRow),
            Expect = [Alert with { SignInCount = 2, SuccessCount = 2, FirstSeen = Sample.Ago(20.Minutes) }],
        },
        new("partners that are not approved, and service providers, are not protected")
        {
            Given = [There, SignIn.Outbound(by: Alice, to: Tenants.Unlisted)],
            Watchlists =
            [
                Samples.Lists.Directory(
                    tenant,
                    Unscored with { DisplayName = "Fabr1kam", DefaultDomain = "f.example" }, TenantDirectory.Fabrikam with { Approved = false },
                    Unscored with { TenantId = Tenants.Unlisted, DisplayName = "Example Managed Serv1ces", DefaultDomain = "e.example" }, TenantDirectory.Msp),
            ],
            Expect = [],
        },
        new("an exempt application stays quiet")
        {
            Given = [There],
            Watchlists = [.. Lists(tenant, Tenants.LookalikeRow), Samples.Lists.Exemption(tenant, Slug, "app", AppIds.MicrosoftGraph)],
            Expect = [],
        },
        Quiet(tenant, "our other tenant stays quiet, whatever its score", TenantDirectory.ContosoLabs with { Approved = false, LookalikeOf = "Contoso", LookalikeScore = 100 }, SignIn.Outbound(by: Alice, to: Tenants.Sibling)),
        Quiet(tenant, "a tenant of Microsoft stays quiet, whatever its name", Tenants.LookalikeRow with { Relationship = "microsoft" }, There),
        Quiet(tenant, "a score of 74 stays quiet", Unscored with { DisplayName = "Kontoso", DefaultDomain = "k.example", LookalikeOf = "Contoso", LookalikeScore = 74 }, There),
        Quiet(tenant, "a score without a name stays quiet", Unscored with { DisplayName = "Kontoso", DefaultDomain = "k.example", LookalikeScore = 90 }, There),
        Quiet(tenant, "a foreign identity on our network stays quiet", Tenants.LookalikeRow, There with { HomeTenantId = Tenants.Unlisted.ToString() }),
        Quiet(tenant, "a user whom an earlier run has reported stays quiet", Tenants.LookalikeRow, There, SignIn.Outbound(by: Alice, to: Tenants.Lookalike, ago: 3.Hours)),
        Quiet(tenant, "our other tenant stays quiet", TenantDirectory.ContosoLabs, SignIn.Outbound(by: Alice, to: Tenants.Sibling)),
        Quiet(tenant, "an owner of the name stays quiet", Unscored with { TenantId = Tenants.Sibling }, SignIn.Outbound(by: Alice, to: Tenants.Sibling)),
        Quiet(tenant, "a partner that is approved stays quiet, whatever its name", Tenants.LookalikeRow with { Relationship = "partner", Approved = true, Direction = "both" }, There),
        Quiet(tenant, "an ordinary name stays quiet", Unscored with { DisplayName = "Zenith Foods", DefaultDomain = "zenithfoods.example" }, There),
        Quiet(tenant, "a name that holds ours without a lure stays quiet", Unscored with { DisplayName = "Contosoria", DefaultDomain = "contosoria.example" }, There),
        Quiet(tenant, "a name that only begins like a protected one stays quiet", Unscored with { DisplayName = "Micron", DefaultDomain = "micron.example" }, There),
        Quiet(tenant, "a look-alike that nobody signs in to stays quiet", Tenants.LookalikeRow, SignIn.Outbound(by: Alice, to: Tenants.Unlisted)),
        Quiet(tenant, "a tenant without name stays quiet", Unscored with { DisplayName = "", DefaultDomain = "" }, There),
        Quiet(tenant, "a name without letters stays quiet", Unscored with { DisplayName = "\U0001F600\U0001F600", DefaultDomain = "..." }, There),
        Quiet(tenant, "a short name is not protected", Unscored with { DisplayName = "ABC", DefaultDomain = "abd.example" }, There),
        Quiet(tenant, "a weak score stays quiet", Unscored with { DisplayName = "Kontor", DefaultDomain = "k.example", LookalikeOf = "Contoso", LookalikeScore = 70 }, There),
        Quiet(tenant, "a guest from a look-alike who signs in to us stays quiet", Tenants.LookalikeRow, SignIn.Inbound(by: Mal with { Home = Tenants.Lookalike })),
    ];

    private static IReadOnlyList<WatchlistContent> Lists(TenantSettings tenant, TenantDirectory.Row other) =>
    [
        Samples.Lists.Directory(tenant, other, TenantDirectory.Fabrikam),
        WatchlistContent.Of(
            tenant.ProtectedNamesWatchlist, ProtectedNames.Row.Of("Contoso", Tenants.Home, Tenants.Sibling), ProtectedNames.Row.Of("Microsoft", Tenants.Microsoft),
            ProtectedNames.Row.Of("ABC")),
    ];

    private static Scenario<Row> Quiet(TenantSettings tenant, string name, TenantDirectory.Row other, params IReadOnlyList<TableRow> given) =>
        new(name) { Given = given, Watchlists = Lists(tenant, other), Expect = [] };

    /// <summary>What <see cref="There"/> makes.</summary>
    private static Row Alert => new(
        TimeGenerated: Sample.Ago(Sample.Recently),
        UserId: Alice.Id,
        UserPrincipalName: Alice.UserPrincipalName,
        AccountName: Alice.Name,
        AccountDomain: Alice.Domain,
        IPAddress: SignIn.Address,
        ExternalTenantId: Tenants.Lookalike.ToString(),
        ExternalTenantName: "C0ntoso",
        DefaultDomain: "c0ntoso-login.onmicrosoft.com",
        TenantRelationship: "unknown",
        ApprovalExpired: false,
        Direction: "outbound",
        MatchedName: "Contoso",
        MatchType: "equalSkeleton",
        Score: 100,
        SignInCount: 1,
        SuccessCount: 1,
        AccessTypes: Sample.List("b2bCollaboration"),
        Apps: Sample.List(SignIn.App),
        FirstSeen: Sample.Ago(Sample.Recently),
        LastSeen: Sample.Ago(Sample.Recently));
}
