using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Invitations;

public static partial class GuestInvitesGuest
{
    private static AuditLogs GinaInvitesMal => AuditEvent.Invitation(by: Gina, of: Mal);

    private static Person Colleague => new("hank@fabrikam.com", new("bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbb05"), Tenants.Partner)
    {
        DirectoryUpn = "hank_fabrikam.com#EXT#@contoso.onmicrosoft.com",
    };

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("a guest's invitation alerts, although the guest's directory name ends in our own domain")
        {
            Given = [GinaInvitesMal],
            Expect = [Alert],
            Alerts =
            [
                new()
                {
                    Title = "External user gina@fabrikam.com invited mal@evil.example",
                    Description = "The external user gina@fabrikam.com invited mal@evil.example to our tenant from the address 203.0.113.10.",
                    Severity = AlertSeverity.High,
                    Entities =
                    [
                        $"Account {{ Name = gina, UPNSuffix = fabrikam.com, AadUserId = {Gina.Id} }}",
                        "Account { Name = mal, UPNSuffix = evil.example }",
                        "IP { Address = 203.0.113.10 }",
                    ],
                    CustomDetails = new Dictionary<string, string>
                    {
                        ["InviterHomeUpn"] = "gina@fabrikam.com",
                        ["InvitedEmail"] = "mal@evil.example",
                        ["InvitedDomain"] = "evil.example",
                        ["InvitationId"] = "i-1",
                        ["SameDomain"] = "false",
                        ["InviterIp"] = "203.0.113.10",
                    },
                    Events = 1,
                },
            ],
        },
        new("a guest who is logged by the name at home alerts too")
        {
            Given = [GinaInvitesMal with { InitiatedBy = AuditEvent.User(Gina with { DirectoryUpn = Gina.UserPrincipalName }) }],
            Expect = [Alert with { InviterUpn = "gina@fabrikam.com" }],
        },
        new("additional details count by key, wherever they stand")
        {
            Given =
            [
                GinaInvitesMal with
                {
                    AdditionalDetails = AuditEvent.Details(
                        ("User-Agent", "Mozilla/5.0"), ("invitedUserEmailAddress", "Mal@Evil.example"), ("InvitationId", "i-1"), ("ipaddr", SignIn.Address)),
                },
            ],
            Expect = [Alert],
        },
        new("a domain that merely contains ours is external")
        {
            Given = [GinaInvitesMal with { InitiatedBy = AuditEvent.User(Gina with { DirectoryUpn = "x@contoso.com.evil.example" }) }],
            Expect =
            [
                Alert with
                {
                    InviterUpn = "x@contoso.com.evil.example",
                    InviterHomeUpn = "x@contoso.com.evil.example",
                    InviterName = "x",
                    InviterDomain = "contoso.com.evil.example",
                },
            ],
        },
        new("without additional details the invited address comes from the target")
        {
            Given = [GinaInvitesMal with { AdditionalDetails = null }],
            Expect = [Alert with { InvitationId = "" }],
        },
        new("an operation with a trailing dot is the same operation")
        {
            Given = [GinaInvitesMal with { OperationName = "Invite external user." }],
            Expect = [Alert with { OperationName = "Invite external user." }],
        },
        new("a colleague of the inviter is of medium severity")
        {
            Given = [AuditEvent.Invitation(by: Gina, of: Colleague)],
            Expect =
            [
                Alert with
                {
                    InvitedEmail = Colleague.UserPrincipalName,
                    InvitedName = Colleague.Name,
                    InvitedDomain = Colleague.Domain,
                    SameDomain = true,
                    Severity = "Medium",
                },
            ],
        },
        new("somebody of an approved partner is of medium severity")
        {
            Given = [AuditEvent.Invitation(by: Mal, of: Gina)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam)],
            Expect = [MalInvitesGina with { Severity = "Medium" }],
        },
        new("somebody of another domain of an approved partner is of medium severity, in any case")
        {
            Given = [AuditEvent.Invitation(by: Mal, of: Gina)],
            Watchlists =
            [
                Lists.Directory(tenant, TenantDirectory.Fabrikam with { DefaultDomain = "fabrikam.onmicrosoft.com" }),
                Lists.Domains(tenant, new TenantDomains.Row("Fabrikam.com", Tenants.Partner)),
            ],
            Expect = [MalInvitesGina with { Severity = "Medium" }],
        },
        new("a domain of a tenant that is not approved is of high severity")
        {
            Given = [AuditEvent.Invitation(by: Mal, of: Gina)],
            Watchlists =
            [
                Lists.Directory(tenant, TenantDirectory.Fabrikam with { DefaultDomain = "fabrikam.onmicrosoft.com", Approved = false }),
                Lists.Domains(tenant, new TenantDomains.Row("fabrikam.com", Tenants.Partner)),
            ],
            Expect = [MalInvitesGina],
        },
        new("a group that is called like the inviter approves nobody")
        {
            Given = [GinaInvitesMal],
            Watchlists = [Lists.Inviters(tenant, new ApprovedInviters.Row(new("cccccccc-cccc-4ccc-8ccc-cccccccccc07"), Upn: Gina.UserPrincipalName, Kind: "group", AllowedDomains: "*"))],
            Expect = [Alert],
        },
        new("an approved inviter stays quiet, known by the name at home")
        {
            Given = [GinaInvitesMal],
            Watchlists = [Lists.Inviters(tenant, new ApprovedInviters.Row(new("cccccccc-cccc-4ccc-8ccc-cccccccccc07"), Upn: "Gina@fabrikam.com", Kind: "guest", AllowedDomains: "evil.example"))],
            Expect = [],
        },
        new("an approved inviter stays quiet, known by the directory's name, without an object id")
        {
            Given = [GinaInvitesMal with { InitiatedBy = Dynamic.Of(new { user = new { userPrincipalName = Gina.DirectoryUpn } }) }],
            Watchlists = [Lists.Inviters(tenant, new ApprovedInviters.Row(new("cccccccc-cccc-4ccc-8ccc-cccccccccc07"), Upn: Gina.DirectoryUpn, Kind: "guest", AllowedDomains: "evil.example"))],
            Expect = [],
        },
        new("an inviter who is approved for other domains alerts")
        {
            Given = [GinaInvitesMal],
            Watchlists = [Lists.Inviters(tenant, new ApprovedInviters.Row(Gina.ObjectId, Kind: "guest", AllowedDomains: "fabrikam.com"))],
            Expect = [Alert],
        },
        new("a partner that is approved for outbound access alone is no approved domain")
        {
            Given = [AuditEvent.Invitation(by: Mal, of: Gina)],
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam with { Direction = "outbound" })],
            Expect = [MalInvitesGina],
        },
        new("an invitation without any address is of high severity, also when a partner has no domain")
        {
            Given = [GinaInvitesMal with { AdditionalDetails = null, TargetResources = DirectoryEvent.Targets(new { id = Mal.Id, type = "User" }) }],
            Watchlists =
            [
                Lists.Directory(tenant, TenantDirectory.Fabrikam with { DefaultDomain = "" }),
                Lists.Inviters(tenant, new ApprovedInviters.Row(Gina.ObjectId, Kind: "guest")),
            ],
            Expect = [Alert with { InvitedEmail = "", InvitedName = "", InvitedDomain = "", InvitationId = "" }],
        },
        new("an approval that has expired approves nobody")
        {
            Given = [GinaInvitesMal],
            Watchlists = [Lists.Inviters(tenant, new ApprovedInviters.Row(Gina.ObjectId, Kind: "guest", AllowedDomains: "*", ExpiresOn: Sample.Ago(1.Days)))],
            Expect = [Alert],
        },
        new("an inviter who is approved for all domains stays quiet, while the approval lasts")
        {
            Given = [GinaInvitesMal],
            Watchlists = [Lists.Inviters(tenant, new ApprovedInviters.Row(Gina.ObjectId, Kind: "guest", AllowedDomains: "*", ExpiresOn: Sample.Ago(-1.Days)))],
            Expect = [],
        },
        Quiet("an employee's invitation stays quiet", AuditEvent.Invitation(by: Alice, of: Gina)),
        Quiet(
            "an account of our second domain stays quiet",
            GinaInvitesMal with { InitiatedBy = AuditEvent.User(Alice with { DirectoryUpn = "svc@contoso.onmicrosoft.com" }) }),
        Quiet(
            "an application's invitation stays quiet",
            GinaInvitesMal with { InitiatedBy = AuditEvent.Application("Microsoft Entra Entitlement Management", new("cccccccc-cccc-4ccc-8ccc-cccccccccc02")) }),
        Quiet("an invitation that failed stays quiet", GinaInvitesMal with { Result = "failure" }),
        Quiet("a guest who accepts an invitation stays quiet", GinaInvitesMal with { OperationName = Operations.RedeemInvitation }),
        new("an approved inviter stays quiet")
        {
            Given = [GinaInvitesMal],
            Watchlists = [Lists.Inviters(tenant, new ApprovedInviters.Row(Gina.ObjectId, Kind: "guest", AllowedDomains: "fabrikam.com;evil.example"))],
            Expect = [],
        },
        new("an exempt domain stays quiet")
        {
            Given = [GinaInvitesMal],
            Watchlists = [Lists.Exemption(tenant, Slug, "domain", Mal.Domain)],
            Expect = [],
        },
    ];

    /// <summary>What <see cref="GinaInvitesMal"/> makes.</summary>
    private static Row Alert => new(
        TimeGenerated: Sample.Ago(Sample.Recently),
        InviterId: Gina.Id,
        InviterUpn: "gina_fabrikam.com#ext#@contoso.onmicrosoft.com",
        InviterHomeUpn: Gina.UserPrincipalName,
        InviterName: Gina.Name,
        InviterDomain: Gina.Domain,
        InviterIp: SignIn.Address,
        InvitedEmail: Mal.UserPrincipalName,
        InvitedName: Mal.Name,
        InvitedDomain: Mal.Domain,
        InvitationId: "i-1",
        SameDomain: false,
        OperationName: Operations.InviteExternalUser,
        CorrelationId: GinaInvitesMal.CorrelationId!,
        Severity: "High");

    private static Row MalInvitesGina => Alert with
    {
        InviterId = Mal.Id,
        InviterUpn = "mal_evil.example#ext#@contoso.onmicrosoft.com",
        InviterHomeUpn = Mal.UserPrincipalName,
        InviterName = Mal.Name,
        InviterDomain = Mal.Domain,
        InvitedEmail = Gina.UserPrincipalName,
        InvitedName = Gina.Name,
        InvitedDomain = Gina.Domain,
        CorrelationId = AuditEvent.Invitation(by: Mal, of: Gina).CorrelationId!,
    };

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };
}
