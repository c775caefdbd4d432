using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Privilege;

public static partial class ExternalWithoutMfa
{
    /// <summary>When a sign-in has settled.</summary>
    private static TimeSpan Settled => 30.Minutes;

    private static IdentityInfo UserAdministrator => Identity.Of(Gina, "User Administrator");

    private static Person Kim => new("adm-kim@fabrikam.com", new("bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbb05"), Tenants.Partner) { UserType = "Guest" };

    /// <summary>Gina with her password alone.</summary>
    private static SigninLogs PasswordOnly => SignIn.Inbound(by: Gina, ago: Settled) with { AuthenticationRequirement = "singleFactorAuthentication" };

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("a guest with a directory role alerts, found by object id although the names differ")
        {
            Given = [UserAdministrator, PasswordOnly],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [Alert(Gina) with { ExternalTenantName = "Fabrikam", TenantRelationship = "partner" }],
            Alerts =
            [
                new()
                {
                    Title = "Privileged external user gina@fabrikam.com signed in to Microsoft Graph without multifactor evidence",
                    Description = "gina@fabrikam.com is privileged (role) and signed in successfully. Evidence of multifactor authentication: unknown.",
                    Severity = AlertSeverity.High,
                    Entities =
                    [
                        $"Account {{ Name = gina, UPNSuffix = fabrikam.com, AadUserId = {Gina.Id} }}",
                        "IP { Address = 203.0.113.10 }",
                        "CloudApplication { Name = Microsoft Graph }",
                    ],
                    CustomDetails = new Dictionary<string, string>
                    {
                        ["ExternalTenantId"] = Tenants.Partner.ToString(),
                        ["Direction"] = "inbound",
                        ["PrivilegeReason"] = "role",
                        ["Roles"] = "User Administrator",
                        ["MfaEvidence"] = "unknown",
                        ["MfaRequirement"] = "singleFactorAuthentication",
                        ["CaEnforced"] = "true",
                    },
                    Events = 1,
                },
            ],
        },
        new("a remembered device is of medium severity; a name prefix is enough")
        {
            Given = [With(SignIn.Inbound(by: Kim, ago: Settled), "MFA requirement skipped due to remembered device")],
            Expect =
            [
                Alert(Kim) with
                {
                    PrivilegeReason = "name", Roles = "", Tier = 2, MfaEvidence = "skipped", AuthenticationRequirement = "multiFactorAuthentication",
                    Severity = "Medium",
                },
            ],
        },
        new("an account of the watchlist alerts, found by its name at home")
        {
            Given = [PasswordOnly],
            Watchlists = [Lists.Privileged(tenant, new PrivilegedAccounts.Row(Gina.UserPrincipalName, HomeUpn: Gina.UserPrincipalName, Type: "guestAdmin"))],
            Expect = [Alert(Gina) with { PrivilegeReason = "watchlist", Roles = "", Tier = 1 }],
        },
        new("a privileged sign-in without user id is found by its name")
        {
            Given = [SignIn.Inbound(by: Kim, ago: Settled) with { UserId = "" }],
            Expect = [Alert(Kim) with { UserId = "", PrivilegeReason = "name", Roles = "", Tier = 2, AuthenticationRequirement = "multiFactorAuthentication" }],
        },
        new("a guest without an Entra home alerts too")
        {
            Given = [Identity.Of(Otto, "Global Reader"), SignIn.Inbound(by: Otto, ago: Settled) with { HomeTenantId = Tenants.Home.ToString(), AuthenticationDetails = "[]" }],
            Expect =
            [
                Alert(Otto) with
                {
                    Direction = "inboundNonEntra", ExternalTenantId = "", ExternalTenantName = "", Roles = "Global Reader", Tier = 1,
                    AuthenticationRequirement = "multiFactorAuthentication",
                },
            ],
        },
        new("a one-time passcode alone is one factor")
        {
            Given = [UserAdministrator, PasswordOnly with { AuthenticationDetails = Step("Email one-time passcode") }],
            Expect = [Alert(Gina) with { MfaEvidence = "none" }],
        },
        new("a second factor that failed is no evidence")
        {
            Given = [UserAdministrator, SignIn.Inbound(by: Gina, ago: Settled) with { AuthenticationDetails = Step("Mobile app notification", succeeded: false) }],
            Expect = [Alert(Gina) with { MfaEvidence = "none", AuthenticationRequirement = "multiFactorAuthentication" }],
        },
        new("a non-interactive sign-in alerts like an interactive one")
        {
            Given = [UserAdministrator, SignIn.NonInteractive(PasswordOnly)],
            Expect = [Alert(Gina)],
        },
        new("sign-ins to one application make one alert")
        {
            Given =
            [
                UserAdministrator, PasswordOnly,
                SignIn.Inbound(by: Gina, ago: 45.Minutes) with { AuthenticationRequirement = "singleFactorAuthentication" },
            ],
            Expect = [Alert(Gina) with { TimeGenerated = Sample.Ago(45.Minutes), FirstSeen = Sample.Ago(45.Minutes), SignInCount = 2 }],
        },
        new("a sign-in that arrives two hours late alerts")
        {
            Given = [UserAdministrator, SignIn.Inbound(by: Gina, ago: 2.Hours) with { IngestedAt = Sample.Ago(Settled), AuthenticationRequirement = "singleFactorAuthentication" }],
            Expect = [Alert(Gina) with { TimeGenerated = Sample.Ago(2.Hours), FirstSeen = Sample.Ago(2.Hours), LastSeen = Sample.Ago(2.Hours) }],
        },
        new("a claim that the last version does not repeat proves nothing: the device was only remembered")
        {
            IsOfOneRun = true,
            Given =
            [
                UserAdministrator, With(PasswordOnly, "MFA requirement satisfied by claim in the token"),
                With(PasswordOnly, "MFA requirement skipped due to remembered device") with { IngestedAt = Sample.Ago(Settled - 3.Minutes) },
            ],
            Expect = [Alert(Gina) with { MfaEvidence = "skipped", Severity = "Medium" }],
        },
        new("a claim that the last version does not repeat proves nothing: there was a password alone")
        {
            IsOfOneRun = true,
            Given =
            [
                UserAdministrator, With(PasswordOnly, "MFA requirement satisfied by claim in the token"),
                PasswordOnly with { AuthenticationDetails = """[{"authenticationMethod":"Password","succeeded":true}]""", IngestedAt = Sample.Ago(Settled - 3.Minutes) },
            ],
            Expect = [Alert(Gina) with { MfaEvidence = "none" }],
        },
        new("a sign-in that waited for the user settles from its success on")
        {
            IsOfOneRun = true,
            Given = [UserAdministrator, .. SignIn.Interrupted(PasswordOnly with { TimeGenerated = Sample.Ago(90.Minutes), CreatedDateTime = Sample.Ago(90.Minutes) }, until: Settled)],
            Expect = [Alert(Gina) with { TimeGenerated = Sample.Ago(90.Minutes), FirstSeen = Sample.Ago(90.Minutes), LastSeen = Sample.Ago(90.Minutes) }],
        },
        new("an account that the watchlist names by object id and name is found by its name, without the mark of personal accounts")
        {
            Given = [PasswordOnly with { UserId = AccountIds.Nobody, UserPrincipalName = "live.com#Gina@fabrikam.com" }],
            Watchlists = [Lists.Privileged(tenant, new PrivilegedAccounts.Row(Gina.Id, Gina.ObjectId, Gina.UserPrincipalName, Type: "guestAdmin"))],
            Expect = [Alert(Gina) with { UserId = "", PrivilegeReason = "watchlist", Roles = "", Tier = 1 }],
        },
        Quiet("a sign-in that is refused in the end stays quiet", PasswordOnly, PasswordOnly with { ResultType = "53003", IngestedAt = Sample.Ago(Settled - 3.Minutes) }),
        Quiet("a claim of an external provider stays quiet", With(PasswordOnly, "MFA requirement satisfied by claim provided by external provider")),
        Quiet("a completed second factor stays quiet however the log words it", With(PasswordOnly, "MFA successfully completed")),
        Quiet("Windows Hello stays quiet", PasswordOnly with { AuthenticationDetails = Step("Windows Hello for Business") }),
        Quiet("a security key stays quiet", PasswordOnly with { AuthenticationDetails = Step("FIDO2 security key") }),
        Quiet(
            "a security key stays quiet in whatever order a step has its members",
            PasswordOnly with { AuthenticationDetails = """[{"succeeded":true,"authenticationMethod":"Passkey (device-bound)"}]""" }),
        Quiet("a second step where two factors were required stays quiet", SignIn.Inbound(by: Gina, ago: Settled) with { AuthenticationDetails = Step("Text message") }),
        new("a guest without privileges stays quiet") { Given = [UserAdministrator, SignIn.Inbound(by: Mal, ago: Settled)], Expect = [] },
        Quiet("a device sign-in stays quiet", PasswordOnly with { AppId = "38aa3b87-a06d-4817-b275-7a316988d93b", AppDisplayName = "Windows Sign In" }),
        Quiet(
            "evidence that a later version adds stays quiet",
            PasswordOnly, With(PasswordOnly, "MFA completed in Azure AD") with { TimeGenerated = Sample.Ago(Settled - 3.Minutes) }),
        Quiet(
            "evidence stays quiet when its version arrives before the first one",
            PasswordOnly, With(PasswordOnly, "MFA completed in Azure AD") with { TimeGenerated = Sample.Ago(Settled + 3.Minutes) }),
        Quiet("a sign-in that waits for the second factor stays quiet", PasswordOnly with { ResultType = "50074" }),
        Quiet("a sign-in that has not settled waits", SignIn.Inbound(by: Gina, ago: Sample.Recently)),
        Quiet("what an earlier run reported stays quiet", SignIn.Inbound(by: Gina, ago: 90.Minutes), SignIn.Inbound(by: Gina, ago: 90.Minutes) with { TimeGenerated = Sample.Ago(Settled) }),
        Quiet("a privileged user of ours stays quiet", Identity.Of(Bob, "Global Administrator"), SignIn.Internal(by: Bob, ago: Settled)),
        Quiet("a privileged user of ours abroad stays quiet", Identity.Of(Bob, "Global Administrator"), SignIn.Outbound(by: Bob, to: Tenants.Unlisted, ago: Settled)),
        new("a disabled role holder stays quiet") { Given = [UserAdministrator with { IsAccountEnabled = false }, PasswordOnly], Expect = [] },
        new("an exempt application stays quiet")
        {
            Given = [UserAdministrator, PasswordOnly],
            Watchlists = [Lists.Exemption(tenant, Slug, "app", AppIds.MicrosoftGraph)],
            Expect = [],
        },
    ];

    private static SigninLogs With(SigninLogs signIn, string text) => signIn with { Status = Dynamic.Of(new { errorCode = 0, additionalDetails = text }) };

    private static string Step(string method, bool succeeded = true) =>
        $$"""[{"authenticationMethod":"Password","succeeded":true},{"authenticationMethod":"{{method}}","succeeded":{{(succeeded ? "true" : "false")}},"authenticationStepResultDetail":""}]""";

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = [UserAdministrator, .. given], Expect = [] };

    private static Row Alert(Person user) => new(
        TimeGenerated: Sample.Ago(Settled),
        UserKind: "external user",
        UserId: user.Id,
        UserPrincipalName: user.UserPrincipalName,
        AccountName: user.Name,
        AccountDomain: user.Domain,
        IPAddress: SignIn.Address,
        AppDisplayName: SignIn.App,
        Direction: "inbound",
        CrossTenantAccessType: "b2bCollaboration",
        ExternalTenantId: user.Home.ToString(),
        ExternalTenantName: user.Home.ToString(),
        TenantRelationship: "unknown",
        PrivilegeReason: "role",
        Roles: "User Administrator",
        Tier: 0,
        MfaEvidence: "unknown",
        AuthenticationRequirement: "singleFactorAuthentication",
        CaEnforced: true,
        SignInCount: 1,
        FirstSeen: Sample.Ago(Settled),
        LastSeen: Sample.Ago(Settled),
        Severity: "High");
}
