using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Outbound;

public static partial class AccessInventory
{
    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("successes and failures of a user in an application make one line, counted apart")
        {
            Given = AliceInTeams,
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Teams],
        },
        new("a guest's use of the same application is not merged")
        {
            Given = [.. AliceInTeams, InTeams(SignIn.Inbound(by: Gina))],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Teams],
        },
        new("the most used application of a tenant comes first")
        {
            Given =
            [
                SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 2.Days),
                SignIn.Outbound(by: Carol, to: Tenants.Unlisted, ago: 2.Days),
                InTeams(SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 1.Days)),
            ],
            Expect =
            [
                Unlisted(2.Days) with { Users = 2 },
                Unlisted(2.Days) with { Users = 2, UserId = Carol.Id, UserPrincipalName = Carol.UserPrincipalName, AccountName = Carol.Name },
                Unlisted(1.Days) with { AppDisplayName = "Microsoft Teams" },
            ],
        },
        new("an unmanaged device counts, a silent one does not")
        {
            Given =
            [
                SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 3.Days) with { DeviceDetail = Dynamic.Parse("""{"deviceId":"d-1","isCompliant":false,"isManaged":false}""") },
                SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 2.Days) with { DeviceDetail = Dynamic.Parse("{}") },
            ],
            Expect = [Unlisted(3.Days) with { TimeGenerated = Sample.Ago(2.Days), LastSeen = Sample.Ago(2.Days), SignIns = 2, Success = 2, Devices = 1, UnmanagedShare = 0.5 }],
        },
        new("a multifactor prompt is an interrupt, and a tenant without success a block candidate")
        {
            Given = [SignIn.Outbound(by: Alice, to: Tenants.Unlisted) with { ResultType = "50074" }],
            Expect = [Unlisted(5.Minutes) with { Success = 0, Interrupt = 1, SuggestedAction = "block candidate" }],
        },
        new("a user whose name is a GUID on some rows makes one line, users without object id one by name")
        {
            Given =
            [
                SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 2.Days),
                SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 1.Days) with { UserPrincipalName = Alice.Id },
                SignIn.Outbound(by: Carol, to: Tenants.Unlisted, ago: 2.Days) with { UserId = "" },
            ],
            Expect =
            [
                Unlisted(2.Days) with { TimeGenerated = Sample.Ago(1.Days), LastSeen = Sample.Ago(1.Days), Users = 2, SignIns = 2, Success = 2 },
                Unlisted(2.Days) with { Users = 2, UserId = "", UserPrincipalName = Carol.UserPrincipalName, AccountName = Carol.Name },
            ],
        },
        new("refusals and passthrough tokens count as failures, not as use")
        {
            Given =
            [
                SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 2.Days) with { ResultType = "50020", CrossTenantAccessType = "passthrough" },
                SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 1.Days) with { ResultType = "500212" },
            ],
            Expect =
            [
                Unlisted(2.Days) with
                {
                    TimeGenerated = Sample.Ago(1.Days),
                    LastSeen = Sample.Ago(1.Days),
                    SignIns = 2,
                    Success = 0,
                    Failure = 2,
                    AccessTypes = Sample.List("b2bCollaboration", "passthrough"),
                    SuggestedAction = "block candidate",
                },
            ],
        },
        new("an application without a name is listed all the same")
        {
            Given = [SignIn.Outbound(by: Alice, to: Tenants.Unlisted) with { AppDisplayName = null }],
            Expect = [Unlisted(5.Minutes) with { AppDisplayName = "(unknown app)" }],
        },
        new("a compliant device is not unmanaged, and neither is a managed one")
        {
            Given =
            [
                SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 3.Days) with { DeviceDetail = Dynamic.Parse("""{"isCompliant":true,"isManaged":false}""") },
                SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 2.Days) with { DeviceDetail = Dynamic.Parse("""{"isCompliant":false,"isManaged":true}""") },
            ],
            Expect = [Unlisted(3.Days) with { TimeGenerated = Sample.Ago(2.Days), LastSeen = Sample.Ago(2.Days), SignIns = 2, Success = 2 }],
        },
        new("a blocked tenant is a block candidate, though users get in")
        {
            Given = [SignIn.Outbound(by: Alice, to: Tenants.Unlisted)],
            Watchlists = [Lists.Directory(tenant, new TenantDirectory.Row(Tenants.Unlisted, "Evil Example", "evil.example", Relationship: "blocked"))],
            Expect = [Unlisted(5.Minutes) with { ExternalTenantName = "Evil Example", TenantRelationship = "blocked", SuggestedAction = "block candidate" }],
        },
        Quiet("sign-ins before the days in question are not listed", SignIn.Outbound(by: Alice, to: Tenants.Unlisted, ago: 31.Days)),
        Quiet("sign-ins at home are not listed", SignIn.Internal(by: Alice)),
        Quiet(
            "foreign identities on our network are not listed",
            SignIn.Outbound(by: Mal, to: Tenants.Partner) with { HomeTenantId = Tenants.Unlisted.ToString(), IsTenantRestricted = true }),
        new("our other tenants and Microsoft's are hidden")
        {
            Given = [SignIn.Outbound(by: Alice, to: Tenants.Sibling), SignIn.Outbound(by: Alice, to: Tenants.Microsoft)],
            Watchlists =
            [
                Lists.Directory(tenant, TenantDirectory.ContosoLabs, new TenantDirectory.Row(Tenants.Microsoft, "Microsoft", "microsoft.com", Relationship: "microsoft")),
            ],
            Expect = [],
        },
    ];

    private static IReadOnlyList<TableRow> AliceInTeams =>
    [
        InTeams(SignIn.Outbound(by: Alice, to: Tenants.Partner, ago: 2.Days)),
        InTeams(SignIn.Outbound(by: Alice, to: Tenants.Partner, ago: 1.Days)),
        InTeams(SignIn.Outbound(by: Alice, to: Tenants.Partner, ago: 1.Hours)) with { ResultType = "53003" },
    ];

    private static Row Teams => Unlisted(2.Days) with
    {
        TimeGenerated = Sample.Ago(1.Hours),
        ExternalTenantId = Tenants.Partner.ToString(),
        ExternalTenantName = "Fabrikam",
        TenantRelationship = "partner",
        AppDisplayName = "Microsoft Teams",
        SignIns = 3,
        Success = 2,
        Failure = 1,
        LastSeen = Sample.Ago(1.Hours),
        SuggestedAction = "known partner",
    };

    private static SigninLogs InTeams(SigninLogs signIn) => signIn with { AppDisplayName = "Microsoft Teams" };

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };

    /// <summary>Alice's single sign-in to the unlisted tenant.</summary>
    private static Row Unlisted(TimeSpan ago) => new(
        TimeGenerated: Sample.Ago(ago),
        ExternalTenantId: Tenants.Unlisted.ToString(),
        ExternalTenantName: Tenants.Unlisted.ToString(),
        TenantRelationship: "unknown",
        ResourceDisplayName: SignIn.Resource,
        AppDisplayName: SignIn.App,
        Users: 1,
        UserId: Alice.Id,
        UserPrincipalName: Alice.UserPrincipalName,
        AccountName: Alice.Name,
        AccountDomain: Alice.Domain,
        SignIns: 1,
        Success: 1,
        Failure: 0,
        Interrupt: 0,
        FirstSeen: Sample.Ago(ago),
        LastSeen: Sample.Ago(ago),
        AccessTypes: Sample.List("b2bCollaboration"),
        Devices: 0,
        UnmanagedShare: 0,
        SuggestedAction: "candidate for allow list");
}
