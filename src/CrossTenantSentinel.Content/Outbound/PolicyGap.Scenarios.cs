using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Outbound;

public static partial class PolicyGap
{
    /// <summary>Alice at home, ten times under an enforced policy.</summary>
    private static IReadOnlyList<SigninLogs> AtHome => [.. Enumerable.Range(1, 10).Select(day => SignIn.Internal(by: Alice, ago: day.Days))];

    /// <summary>Alice at the partner without any policy, on a device that says nothing.</summary>
    private static SigninLogs Abroad => SignIn.Outbound(by: Alice, to: Tenants.Partner) with { DeviceDetail = Dynamic.Parse("{}") };

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("a user who is protected at home and not abroad is a gap")
        {
            Given = [.. AtHome, Abroad],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Line with { ExternalTenantName = "Fabrikam", TenantRelationship = "partner" }],
        },
        new("policies that only report enforce nothing")
        {
            Given = [.. AtHome, Abroad with { ConditionalAccessPolicies = SignIn.Policies(("Partner MFA", "reportOnlySuccess")) }],
            Expect = [Line],
        },
        new("a policy that does not apply enforces nothing, whatever the overall status")
        {
            Given = [.. AtHome, Abroad with { ConditionalAccessStatus = "success", ConditionalAccessPolicies = SignIn.Policies(("Partner MFA", "notApplied")) }],
            Expect = [Line],
        },
        new("an unmanaged device is told apart from a silent one, a single factor from no evidence")
        {
            Given =
            [
                .. AtHome,
                SignIn.NonInteractive(Abroad with
                {
                    DeviceDetail = Dynamic.Parse("""{"isCompliant":false,"isManaged":false}"""),
                    AuthenticationRequirement = "singleFactorAuthentication",
                    AuthenticationDetails = """[{"authenticationMethod":"Password","succeeded":true}]""",
                }),
            ],
            Expect = [Line with { DeviceState = "unmanaged", AuthRequirement = "singleFactorAuthentication", MfaEvidence = "none" }],
        },
        new("several sign-ins of an application make one line, an application without a name is listed")
        {
            Given =
            [
                .. AtHome, Abroad with { AppDisplayName = "" },
                SignIn.Outbound(by: Alice, to: Tenants.Partner, ago: 2.Days) with { AppDisplayName = null, IPAddress = "198.51.100.7", Location = "DE", DeviceDetail = null },
            ],
            Expect =
            [
                Line with
                {
                    AppDisplayName = "(unknown app)",
                    SignIns = 2,
                    IPAddresses = Sample.List("198.51.100.7", SignIn.Address),
                    Countries = Sample.List("DE", "NL"),
                    FirstSeen = Sample.Ago(2.Days),
                },
            ],
        },
        new("a user who is mostly protected at home is a gap")
        {
            Given = [.. AtHome.Take(8), .. AtHome.Skip(8).Select(Unprotected), Abroad],
            Expect = [Line with { InternalEnforcedShare = 0.8 }],
        },
        new("a single factor is a gap, though the log says that the second was skipped")
        {
            Given =
            [
                .. AtHome,
                Abroad with { AuthenticationRequirement = "singleFactorAuthentication", Status = Dynamic.Parse("""{"additionalDetails":"MFA requirement skipped due to remembered device"}""") },
            ],
            Expect = [Line with { AuthRequirement = "singleFactorAuthentication", MfaEvidence = "skipped" }],
        },
        new("a device that is known not to be managed, or not to be compliant, is unmanaged")
        {
            Given =
            [
                .. AtHome, Abroad with { DeviceDetail = Dynamic.Parse("""{"isManaged":false}""") },
                SignIn.Outbound(by: Alice, to: Tenants.Unlisted) with { DeviceDetail = Dynamic.Parse("""{"isCompliant":false}""") },
            ],
            Expect = [Line with { DeviceState = "unmanaged" }, Line with { DeviceState = "unmanaged", ExternalTenantId = Tenants.Unlisted.ToString(), ExternalTenantName = Tenants.Unlisted.ToString() }],
        },
        new("sign-ins whose policies are not logged do not count")
        {
            Given = [.. AtHome, Abroad, SignIn.Outbound(by: Alice, to: Tenants.Partner, ago: 2.Days) with { DeviceDetail = null, ConditionalAccessPolicies = null }],
            Expect = [Line],
        },
        new("failures at home do not count, and of a sign-in only its last version")
        {
            Given =
            [
                .. AtHome, Abroad,
                .. Enumerable.Range(1, 10).Select(day => Unprotected(SignIn.Internal(by: Alice, ago: day.Days - 1.Minutes)) with { ResultType = "50126" }),
                .. AtHome.Select(signIn => Unprotected(signIn) with { IngestedAt = signIn.TimeGenerated!.Value.AddMinutes(-1) }),
            ],
            Expect = [Line],
        },
        Quiet("a user who is almost always protected at home is not listed", [.. Enumerable.Range(1, 19).Select(hour => SignIn.Internal(by: Alice, ago: hour.Hours)), .. Enumerable.Range(20, 5).Select(hour => Unprotected(SignIn.Internal(by: Alice, ago: hour.Hours))), Abroad]),
        Quiet("nobody is no user", [.. AtHome.Select(signIn => signIn with { UserId = Values.AccountIds.Nobody }), Abroad with { UserId = Values.AccountIds.Nobody }]),
        Quiet("a token that needs no access is no sign-in to the other tenant", [.. AtHome, Abroad with { CrossTenantAccessType = "passthrough" }]),
        Quiet("a managed device that is not compliant is not listed", [.. AtHome, Abroad with { DeviceDetail = Dynamic.Parse("""{"isManaged":true,"isCompliant":false}""") }]),
        Quiet("what happened before the days in question is not listed", [.. AtHome, SignIn.Outbound(by: Alice, to: Tenants.Partner, ago: 15.Days) with { DeviceDetail = null }]),
        Quiet("protection at home before the days in question does not count", [.. Enumerable.Range(15, 10).Select(day => SignIn.Internal(by: Alice, ago: day.Days)), Abroad]),
        Quiet("a policy of the partner that our log shows is no gap", [.. AtHome, Abroad with { ConditionalAccessPolicies = SignIn.Policies(("Partner MFA", "success")) }]),
        Quiet("a blocked sign-in is not listed", [.. AtHome, Abroad with { ResultType = "53003" }]),
        Quiet("a user who is not protected at home either is not listed", [.. AtHome.Select(Unprotected), Abroad]),
        Quiet("a user who does not sign in at home is not listed", Abroad),
        Quiet("a user whom others' policies protect is not listed", [.. AtHome.Select(signIn => signIn with { UserId = Carol.Id }), Abroad]),
        Quiet("policies that are not logged are unknown", [.. AtHome, Abroad with { ConditionalAccessPolicies = null }]),
        Quiet("policies that are an empty text are unknown", [.. AtHome, SignIn.NonInteractive(Abroad) with { ConditionalAccessPolicies = "" }]),
        Quiet("a managed device is not listed", [.. AtHome, SignIn.Outbound(by: Alice, to: Tenants.Partner)]),
        Quiet("a compliant device is not listed", [.. AtHome, Abroad with { DeviceDetail = Dynamic.Parse("""{"isCompliant":true}""") }]),
        Quiet(
            "strong evidence is not listed",
            [.. AtHome, Abroad with { Status = Dynamic.Parse("""{"errorCode":0,"additionalDetails":"MFA requirement satisfied by claim in the token"}""") }]),
        Quiet("a guest's unprotected sign-in to us is not listed", [.. AtHome, Unprotected(SignIn.Inbound(by: Gina))]),
        new("our other tenants are not listed")
        {
            Given = [.. AtHome, Abroad with { ResourceTenantId = Tenants.Sibling.ToString() }],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.ContosoLabs)],
            Expect = [],
        },
    ];

    private static SigninLogs Unprotected(SigninLogs signIn) => signIn with { ConditionalAccessStatus = "notApplied", ConditionalAccessPolicies = SignIn.Policies() };

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };

    /// <summary>What <see cref="AtHome"/> and <see cref="Abroad"/> make.</summary>
    private static Row Line => new(
        TimeGenerated: Sample.Ago(Sample.Recently),
        UserId: Alice.Id,
        UserPrincipalName: Alice.UserPrincipalName,
        AccountName: Alice.Name,
        AccountDomain: Alice.Domain,
        IPAddress: SignIn.Address,
        AppDisplayName: SignIn.App,
        ExternalTenantId: Tenants.Partner.ToString(),
        ExternalTenantName: Tenants.Partner.ToString(),
        TenantRelationship: "unknown",
        SignIns: 1,
        DeviceState: "unknown",
        AuthRequirement: "multiFactorAuthentication",
        MfaEvidence: "unknown",
        CaEnforced: "no",
        InternalSignIns: 10,
        InternalEnforcedShare: 1,
        PolicyGap: true,
        IPAddresses: Sample.List(SignIn.Address),
        Countries: Sample.List("NL"),
        FirstSeen: Sample.Ago(Sample.Recently),
        LastSeen: Sample.Ago(Sample.Recently));
}
