using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Invitations;

public static partial class InviteLookalikeDomain
{
    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("a digit in place of a letter of our domain alerts")
        {
            Given = [Invited("bob@c0ntoso.com")],
            Expect = [Alert("bob@c0ntoso.com", "contoso.com", "equalSkeleton")],
            Alerts =
            [
                new()
                {
                    Title = "Invitation of bob@c0ntoso.com, domain: equalSkeleton",
                    Severity = AlertSeverity.High,
                    Entities = [$"Account {{ Name = alice, UPNSuffix = contoso.com, AadUserId = {Alice.Id} }}", "IP { Address = 203.0.113.10 }"],
                    CustomDetails = new Dictionary<string, string> { ["MatchedDomain"] = "contoso.com", ["InvitationId"] = "i-1" },
                    Events = 1,
                },
            ],
        },
        Partner(tenant, "a letter that looks like another in a partner's domain alerts", "x@fabrlkam.com", "fabrikam.com", "equalSkeleton"),
        Partner(tenant, "a wrong letter in a partner's domain alerts", "x@fabrikan.com", "fabrikam.com", "distance"),
        Partner(tenant, "a missing letter in a partner's domain alerts", "x@fabrkam.com", "fabrikam.com", "distance"),
        Partner(tenant, "a letter too many in a partner's domain alerts", "x@fabbrikam.com", "fabrikam.com", "distance"),
        Partner(tenant, "two letters in the wrong order alert", "x@fabirkam.example", "fabrikam.com", "distance"),
        Partner(tenant, "the first two letters in the wrong order alert", "x@afbrikam.example", "fabrikam.com", "distance"),
        Partner(tenant, "the last two letters in the wrong order alert", "x@fabrikma.example", "fabrikam.com", "distance"),
        Quiet("two letters in the wrong order that are not neighbours stay quiet", Invited("x@cotnosos.example")),
        new("a letter more than a short protected name, or a name of five, stays quiet")
        {
            Given = [Invited("x@acmee.example"), Invited("x@zenitt.example") with { Id = Sample.Id("zenitt") }],
            Watchlists = [Lists.Names(tenant, ProtectedNames.Row.Of("Acme") with { MinLength = 4 }, ProtectedNames.Row.Of("Zenit"))],
            Expect = [],
        },
        new("a protected name may be shorter or longer than usual")
        {
            Given = [Invited("x@acme.example"), Invited("x@zenith.example") with { Id = Sample.Id("zenith") }],
            Watchlists = [Lists.Names(tenant, ProtectedNames.Row.Of("Acme") with { MinLength = 4 }, ProtectedNames.Row.Of("Zenith") with { MinLength = 8 })],
            Expect = [Alert("x@acme.example", "Acme", "equalSkeleton")],
        },
        Partner(tenant, "two letters that look like one alert", "x@fabrikarn.com", "fabrikam.com", "equalSkeleton"),
        new("our name under another ending alerts, unless it is allowed") { Given = [Invited("z@contoso.example")], Expect = [Alert("z@contoso.example", "contoso.com", "equalSkeleton")] },
        new("our name below another domain alerts") { Given = [Invited("z@contoso.evil.example")], Expect = [Alert("z@contoso.evil.example", "contoso.com", "equalSkeleton")] },
        new("our name beside a hyphen alerts") { Given = [Invited("z@contoso-support.example")], Expect = [Alert("z@contoso-support.example", "contoso.com", "equalSkeleton")] },
        new("our name with a lure word alerts") { Given = [Invited("z@contosologin.example")], Expect = [Alert("z@contosologin.example", "contoso.com", "lure")] },
        new("a protected name alerts, whoever it belongs to")
        {
            Given = [Invited("z@rnicrosoft.example")],
            Watchlists = [Lists.Names(tenant, ProtectedNames.Row.Of("Microsoft"))],
            Expect = [Alert("z@rnicrosoft.example", "Microsoft", "equalSkeleton")],
        },
        new("the domain of a blocked tenant alerts, whether the tenant or the list of domains names it")
        {
            Given = [Invited("y@evil.example"), Invited("y@worse.example") with { Id = Sample.Id("worse") }],
            Watchlists =
            [
                Lists.Directory(tenant, new TenantDirectory.Row(Tenants.Unlisted, "Evil Example", "evil.example", Relationship: "blocked")),
                Lists.Domains(tenant, new TenantDomains.Row("worse.example", Tenants.Unlisted)),
            ],
            Expect = [Alert("y@evil.example", "evil.example", "blocked"), Alert("y@worse.example", "worse.example", "blocked")],
        },
        new("what lies below the domain of a blocked tenant is blocked, and what only ends like it is not")
        {
            Given = [Invited("y@mail.evil.example"), Invited("y@notevil.example") with { Id = Sample.Id("other") }],
            Watchlists = [Lists.Directory(tenant, new TenantDirectory.Row(Tenants.Unlisted, "Evil Example", "evil.example", Relationship: "blocked"))],
            Expect = [Alert("y@mail.evil.example", "mail.evil.example", "blocked")],
        },
        new("what lies below a disposable domain is disposable, and what only looks like it is not")
        {
            Given = [Invited("y@eu.mailinator.com"), Invited("y@mailinator-com.example") with { Id = Sample.Id("other") }],
            Expect = [Alert("y@eu.mailinator.com", "", "disposable") with { Severity = "Medium" }],
        },
        new("a tenant that bears a protected name rightly imitates nobody, another does")
        {
            Given = [Invited("z@woodgrove.example"), Invited("z@woodgr0ve.example") with { Id = Sample.Id("other") }],
            Watchlists =
            [
                Lists.Names(tenant, ProtectedNames.Row.Of("Woodgrove", Tenants.Lookalike, Tenants.Unlisted)),
                Lists.Directory(tenant, new TenantDirectory.Row(Tenants.Unlisted, "Woodgrove", ""), TenantDirectory.Fabrikam with { Approved = false }),
                Lists.Domains(tenant, new TenantDomains.Row("woodgrove.example", Tenants.Unlisted), new TenantDomains.Row("woodgr0ve.example", Tenants.Partner)),
            ],
            Expect = [Alert("z@woodgr0ve.example", "Woodgrove", "equalSkeleton")],
        },
        new("a disposable mailbox is of medium severity") { Given = [Invited("y@mailinator.com")], Expect = [Alert("y@mailinator.com", "", "disposable") with { Severity = "Medium" }] },
        new("an application as inviter alerts without an account")
        {
            Given = [Invited("bob@c0ntoso.com") with { InitiatedBy = AuditEvent.Application("Contoso Onboarding", new("cccccccc-cccc-4ccc-8ccc-cccccccccc05")) }],
            Expect = [Alert("bob@c0ntoso.com", "contoso.com", "equalSkeleton") with { ActorType = "app", InviterUserId = "", InviterName = "Contoso Onboarding", AccountName = "", AccountDomain = "" }],
        },
        new("the last at sign counts, and neither case nor a dot at the end does")
        {
            Given = [Invited("\"bob@home\"@C0NTOSO.com.")],
            Expect = [Alert("bob@c0ntoso.com", "contoso.com", "equalSkeleton") with { InvitedEmail = "\"bob@home\"@c0ntoso.com." }],
        },
        new("an invitation that arrives late alerts when it arrives")
        {
            Given = [Invited("bob@c0ntoso.com") with { TimeGenerated = Sample.Ago(2.Hours), ActivityDateTime = Sample.Ago(2.Hours), IngestedAt = Sample.Ago(10.Minutes) }],
            Expect = [Alert("bob@c0ntoso.com", "contoso.com", "equalSkeleton") with { TimeGenerated = Sample.Ago(2.Hours) }],
        },
        Quiet("an invitation that an earlier run has seen stays quiet", Invited("bob@c0ntoso.com") with { TimeGenerated = Sample.Ago(2.Hours), ActivityDateTime = Sample.Ago(2.Hours) }),
        new("an approved partner stays quiet, and so does what lies below its domain")
        {
            Given = [Invited("gina@fabrikam.com"), Invited("gina@mail.fabrikam.com") with { Id = Sample.Id("below") }],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [],
        },
        new("a partner without a domain makes no domain known")
        {
            Given = [Invited("bob@c0ntoso.com")],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam with { DefaultDomain = "" })],
            Expect = [Alert("bob@c0ntoso.com", "contoso.com", "equalSkeleton")],
        },
        new("a blocked tenant is blocked, whatever was approved")
        {
            Given = [Invited("y@evil.example")],
            Watchlists = [Lists.Directory(tenant, new TenantDirectory.Row(Tenants.Unlisted, "Evil Example", "evil.example", Relationship: "blocked", Direction: "both", Approved: true))],
            Expect = [Alert("y@evil.example", "evil.example", "blocked")],
        },
        Protected(tenant, "five letters are enough for an equal name", "Zenit", "z@zenit.example", "equalSkeleton"),
        Protected(tenant, "six letters are enough for a wrong letter", "Adatum", "z@adatun.example", "distance"),
        Protected(tenant, "four letters are too few for an equal name", "Acme", "z@acme.example", null),
        Protected(tenant, "five letters are too few for a wrong letter", "Zenit", "z@zenat.example", null),
        new("domains of our other tenants stay quiet, approved or not")
        {
            Given = [Invited("mia@labs.contoso.net")],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.ContosoLabs with { Approved = false })],
            Expect = [],
        },
        new("a tenant that is not approved protects no name, and is not blocked")
        {
            Given = [Invited("x@fabrlkam.com"), Invited("gina@fabrikam.com") with { Id = Sample.Id("partner") }],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam with { Approved = false })],
            Expect = [],
        },
        new("an inviter who is exempt by id stays quiet") { Given = [Invited("bob@c0ntoso.com")], Watchlists = [Lists.Exemption(tenant, Slug, "user", Alice.Id)], Expect = [] },
        new("an exempt application stays quiet")
        {
            Given = [Invited("bob@c0ntoso.com") with { InitiatedBy = AuditEvent.Application("Contoso Onboarding", new("cccccccc-cccc-4ccc-8ccc-cccccccccc05")) }],
            Watchlists = [Lists.Exemption(tenant, Slug, "app", "cccccccc-cccc-4ccc-8ccc-cccccccccc05")],
            Expect = [],
        },
        new("an application that is exempt by its own id stays quiet")
        {
            Given = [Invited("bob@c0ntoso.com") with { InitiatedBy = Dynamic.Of(new { app = new { displayName = "Contoso Onboarding", servicePrincipalId = "cccccccc-cccc-4ccc-8ccc-cccccccccc05", appId = "cccccccc-cccc-4ccc-8ccc-cccccccccc06" } }) }],
            Watchlists = [Lists.Exemption(tenant, Slug, "app", "CCCCCCCC-CCCC-4CCC-8CCC-CCCCCCCCCC06")],
            Expect = [],
        },
        Quiet("our name within a longer one stays quiet", Invited("z@contosofoods.example")),
        Quiet("a lure word without a name stays quiet", Invited("z@support.example")),
        Quiet("a domain below ours stays quiet", Invited("z@mail.contoso.com")),
        Quiet("a domain without likeness stays quiet", Invited("z@zenith.example"), Invited("a@adatum.example") with { Id = Sample.Id("adatum") }),
        Quiet("two wrong letters stay quiet", Invited("z@cuntuso.example")),
        Quiet("an address without an at sign stays quiet", Invited("+1 555 0100")),
        Quiet("consumer mail stays quiet unless asked for", Invited("otto@outlook.com")),
        Quiet("an invitation without address stays quiet", Invited(null)),
        Quiet("an invitation that failed stays quiet", Invited("bob@c0ntoso.com") with { Result = "failure" }),
        new("exempt domains, addresses and inviters stay quiet")
        {
            Given = [Invited("bob@c0ntoso.com")],
            Watchlists = [Lists.Exemption(tenant, Slug, "domain", "c0ntoso.com")],
            Expect = [],
        },
        new("an exempt address stays quiet") { Given = [Invited("bob@c0ntoso.com")], Watchlists = [Lists.Exemption(tenant, Slug, "ip", SignIn.Address)], Expect = [] },
        new("an inviter who is exempt by name stays quiet") { Given = [Invited("bob@c0ntoso.com")], Watchlists = [Lists.Exemption(tenant, Slug, "user", "Alice@Contoso.com")], Expect = [] },
    ];

    private static Scenario<Row> Partner(TenantSettings tenant, string name, string email, string matched, string type) => new(name)
    {
        Given = [Invited(email)],
        Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
        Expect = [Alert(email, matched, type)],
    };

    private static Scenario<Row> Protected(TenantSettings tenant, string name, string protectedName, string email, string? type) => new(name)
    {
        Given = [Invited(email)],
        Watchlists = [Lists.Names(tenant, ProtectedNames.Row.Of(protectedName))],
        Expect = type is null ? [] : [Alert(email, protectedName, type)],
    };

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };

    private static AuditLogs Invited(string? email) => AuditEvent.Invitation(by: Alice, of: Gina) with
    {
        Id = Sample.Id($"invitation of {email}"),
        TargetResources = Dynamic.Of(new[] { new { id = Gina.Id, type = "User" } }),
        AdditionalDetails = AuditEvent.Details(("ipaddr", SignIn.Address), ("InvitationId", "i-1"), ("invitedUserEmailAddress", email ?? "")),
    };

    private static Row Alert(string email, string matched, string type) => new(
        TimeGenerated: Sample.Ago(Sample.Recently),
        ActorType: "user",
        InviterUserId: Alice.Id,
        InviterName: Alice.UserPrincipalName,
        AccountName: Alice.Name,
        AccountDomain: Alice.Domain,
        IPAddress: SignIn.Address,
        InvitedEmail: email,
        InvitedDomain: email[(email.LastIndexOf('@') + 1)..],
        MatchedDomain: matched,
        MatchType: type,
        InvitationId: "i-1",
        CorrelationId: AuditEvent.Invitation(by: Alice, of: Gina).CorrelationId!,
        Severity: "High");
}
