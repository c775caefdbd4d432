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

public static partial class AccessInventory
{
    private const string InboundBlock = "Access is blocked by the inbound policy of the resource tenant.";

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("success and refusal of a user make two lines, with the reason, and none is filtered away")
        {
            Given =
            [
                SignIn.Inbound(by: Gina, ago: 2.Days), SignIn.Inbound(by: Gina, ago: 1.Days),
                SignIn.Inbound(by: Mal, ago: 3.Hours) with
                {
                    UserId = AccountIds.Nobody,
                    ResourceIdentity = "",
                    ResourceDisplayName = null,
                    ResultType = "500213",
                    ResultDescription = InboundBlock,
                    Status = Dynamic.Of(new { errorCode = 500213 }),
                    ConditionalAccessStatus = "notApplied",
                    ConditionalAccessPolicies = SignIn.Policies(),
                },
            ],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect =
            [
                Line(Gina, 2.Days) with
                {
                    TimeGenerated = Sample.Ago(1.Days),
                    ExternalTenantName = "Fabrikam",
                    TenantRelationship = "partner",
                    SignIns = 2,
                    LastSeen = Sample.Ago(1.Days),
                },
                Line(Mal, 3.Hours) with
                {
                    UserId = "",
                    ResourceDisplayName = "(unknown resource)",
                    Outcome = "failure",
                    ResultType = "500213",
                    Reason = InboundBlock,
                    CaEnforced = "no",
                },
            ],
        },
        new("the reason stands in the status, as object or as text, or else in the description")
        {
            Given =
            [
                Denied(SignIn.Inbound(by: Gina, ago: 3.Hours)) with { Status = Dynamic.Of(new { errorCode = 53003, failureReason = "Blocked by Conditional Access." }) },
                SignIn.NonInteractive(Denied(SignIn.Inbound(by: Gina, ago: 2.Hours)) with { Status = Dynamic.Of(new { errorCode = 53003, failureReason = "Blocked by Conditional Access." }) }),
                Denied(SignIn.Inbound(by: Gina, ago: 1.Hours)) with { Status = null, ResultDescription = "Blocked by Conditional Access." },
            ],
            Expect =
            [
                Line(Gina, 3.Hours) with
                {
                    TimeGenerated = Sample.Ago(1.Hours),
                    Outcome = "failure",
                    ResultType = "53003",
                    Reason = "Blocked by Conditional Access.",
                    SignIns = 3,
                    LastSeen = Sample.Ago(1.Hours),
                },
            ],
        },
        new("a prompt to stay signed in is an interrupt, not a failure")
        {
            Given = [SignIn.Inbound(by: Gina) with { ResultType = "50140", ResultDescription = "Keep me signed in." }],
            Expect = [Line(Gina, 5.Minutes) with { Outcome = "interrupt", ResultType = "50140", Reason = "Keep me signed in." }],
        },
        new("a guest without an Entra home is listed")
        {
            Given = [SignIn.Inbound(by: Otto) with { HomeTenantId = Tenants.Home.ToString() }],
            Expect = [Line(Otto, 5.Minutes) with { HomeTenantId = "", ExternalTenantName = "(no Entra home)", Direction = "inboundNonEntra" }],
        },
        new("users of the same application and result are counted, policies and evidence summed up")
        {
            Given =
            [
                SignIn.Inbound(by: Mal, ago: 3.Hours) with { AuthenticationDetails = """[{"authenticationMethod":"Password","succeeded":true}]""" },
                SignIn.Inbound(by: Mal, ago: 2.Hours) with
                {
                    ConditionalAccessStatus = "notApplied",
                    ConditionalAccessPolicies = SignIn.Policies(("CA01 MFA", "reportOnlySuccess")),
                    Status = Dynamic.Parse("""{"errorCode":0,"additionalDetails":"MFA requirement satisfied by claim in the token"}"""),
                },
                SignIn.Inbound(by: Mal with { UserPrincipalName = "max@evil.example", ObjectId = new("bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbb05") }, ago: 1.Hours),
            ],
            Expect =
            [
                Line(Mal, 3.Hours) with
                {
                    TimeGenerated = Sample.Ago(2.Hours),
                    SignIns = 2,
                    Users = 2,
                    CaEnforced = "partly",
                    MfaEvidence = Sample.List("none", "strong"),
                    LastSeen = Sample.Ago(2.Hours),
                },
                Line(Mal, 1.Hours) with { UserId = "bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbb05", UserPrincipalName = "max@evil.example", AccountName = "max", Users = 2 },
            ],
        },
        new("several versions of a sign-in count once, the latest one")
        {
            Given =
            [
                Denied(SignIn.Inbound(by: Gina, ago: 1.Hours)) with { IngestedAt = Sample.Ago(1.Hours), ResultDescription = "First." },
                Denied(SignIn.Inbound(by: Gina, ago: 1.Hours)) with { IngestedAt = Sample.Ago(30.Minutes), ResultDescription = "Latest." },
            ],
            Expect = [Line(Gina, 1.Hours) with { Outcome = "failure", ResultType = "53003", Reason = "Latest." }],
        },
        Quiet("our users in other tenants are not listed, though they are guests there", SignIn.Outbound(by: Alice, to: Tenants.Partner)),
        Quiet("sign-ins at home are not listed", SignIn.Internal(by: Alice)),
        Quiet("sign-ins before the lookback are not listed", SignIn.Inbound(by: Gina, ago: 31.Days)),
    ];

    private static SigninLogs Denied(SigninLogs signIn) => signIn with { ResultType = "53003" };

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };

    /// <summary>A user's single successful sign-in from a tenant that is not listed.</summary>
    private static Row Line(Person user, TimeSpan ago) => new(
        TimeGenerated: Sample.Ago(ago),
        HomeTenantId: user.Home.ToString(),
        ExternalTenantName: user.Home.ToString(),
        TenantRelationship: "unknown",
        Direction: "inbound",
        UserId: user.Id,
        UserPrincipalName: user.UserPrincipalName,
        AccountName: user.Name,
        AccountDomain: user.Domain,
        ResourceDisplayName: SignIn.Resource,
        AppDisplayName: SignIn.App,
        Outcome: "success",
        ResultType: "0",
        Reason: "",
        SignIns: 1,
        Users: 1,
        CaEnforced: "yes",
        MfaEvidence: Sample.List("unknown"),
        FirstSeen: Sample.Ago(ago),
        LastSeen: Sample.Ago(ago));
}
