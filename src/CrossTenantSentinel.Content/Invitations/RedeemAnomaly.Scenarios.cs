using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Invitations;

public static partial class RedeemAnomaly
{
    private static AuditLogs MalRedeems => DirectoryEvent.Redemption(by: Mal, of: Gina);

    private static AuditLogs GinaRedeems => DirectoryEvent.Redemption(by: Gina, of: Gina);

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("another identity than the invited one is of high severity")
        {
            Given = [AuditEvent.Invitation(by: Alice, of: Gina, ago: 2.Days), MalRedeems],
            Expect = [Alert with { InvitedAt = Sample.Ago(2.Days), DaysToRedeem = 2, InviterUpn = Alice.UserPrincipalName }],
            Alerts =
            [
                new()
                {
                    Title = "Invitation of gina@fabrikam.com accepted by mal@evil.example (otherIdentity)",
                    Severity = AlertSeverity.High,
                    Entities =
                    [
                        $"Account {{ Name = mal, UPNSuffix = evil.example, AadUserId = {Mal.Id} }}",
                        $"Account {{ Name = gina, UPNSuffix = fabrikam.com, AadUserId = {Gina.Id} }}",
                        "IP { Address = 203.0.113.10 }",
                    ],
                    CustomDetails = new Dictionary<string, string>
                    {
                        ["InvitedEmail"] = "gina@fabrikam.com",
                        ["RedeemerUpn"] = "mal@evil.example",
                        ["DaysToRedeem"] = "2",
                        ["InvitationId"] = "i-1",
                    },
                    Events = 1,
                },
            ],
        },
        new("the invited address is read in any order and case, also without the invitation")
        {
            Given =
            [
                MalRedeems with
                {
                    TargetResources = DirectoryEvent.Targets(new
                    {
                        id = Gina.Id, type = "User", displayName = "source: EmailOtp, invitationid: i-1, EMAIL: Gina@Fabrikam.com, upn: Gina_Fabrikam.com#EXT#@contoso.onmicrosoft.com,",
                    }),
                },
            ],
            Expect = [Alert],
        },
        new("the earlier invitation tells the address where the redemption does not")
        {
            Given =
            [
                AuditEvent.Invitation(by: Alice, of: Gina, ago: 2.Days),
                MalRedeems with
                {
                    TargetResources = DirectoryEvent.Targets(new { type = "User", displayName = (string?)null }),
                    AdditionalDetails = AuditEvent.Details(("InvitationId", "i-1")),
                    CorrelationId = AccountIds.Nobody,
                },
            ],
            Expect =
            [
                Alert with
                {
                    GuestId = "",
                    InvitedAt = Sample.Ago(2.Days),
                    DaysToRedeem = 2,
                    InviterUpn = Alice.UserPrincipalName,
                    CorrelationId = AccountIds.Nobody,
                },
            ],
        },
        new("another mailbox of the same organisation is another identity")
        {
            Given = [DirectoryEvent.Redemption(by: Gina with { UserPrincipalName = "hank@fabrikam.com" }, of: Gina)],
            Expect =
            [
                Alert with
                {
                    RedeemerUpn = "hank@fabrikam.com",
                    RedeemerId = Gina.Id,
                    RedeemerName = "hank",
                    RedeemerDomain = Gina.Domain,
                    CorrelationId = DirectoryEvent.Redemption(by: Gina with { UserPrincipalName = "hank@fabrikam.com" }, of: Gina).CorrelationId!,
                },
            ],
        },
        new("a redemption twelve days after the invitation is late")
        {
            Given = [AuditEvent.Invitation(by: Alice, of: Gina, ago: 12.Days), GinaRedeems],
            Expect =
            [
                ByGina with
                {
                    AnomalyType = "late",
                    InvitedAt = Sample.Ago(12.Days),
                    DaysToRedeem = 12,
                    InviterUpn = Alice.UserPrincipalName,
                    Severity = "Low",
                },
            ],
        },
        new("a reset before a redemption from another domain alerts, although the new address is the redeemer's")
        {
            Given = [Reset(3.Hours), AfterReset],
            Expect = [AfterResetAlert(3.Hours)],
        },
        new("a reset that names the guest by object id alone is told from the home that the first invitation names")
        {
            Given =
            [
                AuditEvent.Invitation(by: Alice, of: Gina, ago: 5.Days), NamelessReset,
                AfterReset with { TargetResources = DirectoryEvent.Targets(new { id = Gina.Id, type = "User", displayName = $"Email: {Mal.UserPrincipalName}, InvitationId: i-2" }) },
            ],
            Expect = [AfterResetAlert(5.Hours)],
        },
        new("a domain of another tenant is another domain")
        {
            Given = [DirectoryEvent.Redemption(by: Gina with { UserPrincipalName = "gina@fabrikam.example" }, of: Gina)],
            Watchlists = [WatchlistContent.Of(tenant.DomainWatchlist, new TenantDomains.Row("fabrikam.com", Tenants.Partner), new TenantDomains.Row("fabrikam.example", Tenants.Unlisted))],
            Expect =
            [
                ByGina with
                {
                    RedeemerUpn = "gina@fabrikam.example",
                    RedeemerDomain = "fabrikam.example",
                    CorrelationId = DirectoryEvent.Redemption(by: Gina with { UserPrincipalName = "gina@fabrikam.example" }, of: Gina).CorrelationId!,
                },
            ],
        },
        new("two domains of one tenant are one")
        {
            Given = [DirectoryEvent.Redemption(by: Gina with { UserPrincipalName = "gina@fabrikam.example" }, of: Gina)],
            Watchlists =
            [
                Lists.Directory(tenant, TenantDirectory.Fabrikam),
                WatchlistContent.Of(tenant.DomainWatchlist, new TenantDomains.Row("fabrikam.example", Tenants.Partner)),
            ],
            Expect = [],
        },
        Quiet("the invited person stays quiet, however the name is written", GinaRedeems with { InitiatedBy = AuditEvent.User(Gina with { DirectoryUpn = "Gina@Fabrikam.com" }) }),
        Quiet("the invited person stays quiet under the name of the directory", GinaRedeems with { InitiatedBy = AuditEvent.User(Gina) }),
        Quiet("an alias of the same mailbox stays quiet", DirectoryEvent.Redemption(by: Gina with { UserPrincipalName = "gina+teams@fabrikam.com" }, of: Gina)),
        Quiet(
            "a personal account stays quiet under its long name",
            DirectoryEvent.Redemption(by: Otto, of: Otto) with { InitiatedBy = AuditEvent.User(Otto with { DirectoryUpn = "live.com#otto@personal.example" }) }),
        Quiet("without text and invitation nothing is compared", MalRedeems with { TargetResources = DirectoryEvent.Targets(new { type = "User", displayName = (string?)null }) }),
        Quiet("the other spelling of the operation stays quiet where identities meet", GinaRedeems with { OperationName = "Redeem extern user invite" }),
        new("the other spelling of the operation alerts where they do not")
        {
            Given = [MalRedeems with { OperationName = "Redeem extern user invite.", LoggedByService = "B2B Auth" }],
            Expect = [Alert],
        },
        new("the address is that of the invitation whose id the redemption names")
        {
            Given =
            [
                AuditEvent.Invitation(by: Alice, of: Gina, ago: 2.Days),
                AuditEvent.Invitation(by: Alice, of: Gina, ago: 1.Days) with { AdditionalDetails = AuditEvent.Details(("InvitationId", "i-9"), ("invitedUserEmailAddress", Mal.UserPrincipalName)) },
                MalRedeems with
                {
                    TargetResources = DirectoryEvent.Targets(new { id = Gina.Id, type = "User", displayName = (string?)null }), AdditionalDetails = AuditEvent.Details(("InvitationId", "i-1")),
                },
            ],
            Expect = [Alert with { InvitedAt = Sample.Ago(1.Days), DaysToRedeem = 1, InviterUpn = Alice.UserPrincipalName }],
        },
        new("a late redemption whose invitation arrives after it alerts then")
        {
            Given =
            [
                AuditEvent.Invitation(by: Alice, of: Gina, ago: 12.Days) with { IngestedAt = Sample.Ago(23.Hours) },
                DirectoryEvent.Redemption(by: Gina, of: Gina, ago: 25.Hours),
            ],
            Expect =
            [
                ByGina with
                {
                    TimeGenerated = Sample.Ago(25.Hours), AnomalyType = "late", InvitedAt = Sample.Ago(12.Days), DaysToRedeem = 11, InviterUpn = Alice.UserPrincipalName,
                    CorrelationId = DirectoryEvent.Redemption(by: Gina, of: Gina, ago: 25.Hours).CorrelationId!, Severity = "Low",
                },
            ],
        },
        new("another identity whose invitation tells the address after it alerts then")
        {
            Given =
            [
                AuditEvent.Invitation(by: Alice, of: Gina, ago: 27.Hours) with { IngestedAt = Sample.Ago(23.Hours) },
                DirectoryEvent.Redemption(by: Mal, of: Gina, ago: 25.Hours) with
                {
                    TargetResources = DirectoryEvent.Targets(new { id = Gina.Id, type = "User", displayName = (string?)null }), AdditionalDetails = AuditEvent.Details(("InvitationId", "i-1")),
                },
            ],
            Expect =
            [
                Alert with
                {
                    TimeGenerated = Sample.Ago(25.Hours), InvitedAt = Sample.Ago(27.Hours), DaysToRedeem = 0, InviterUpn = Alice.UserPrincipalName,
                    CorrelationId = DirectoryEvent.Redemption(by: Mal, of: Gina, ago: 25.Hours).CorrelationId!,
                },
            ],
        },
        new("a redemption that is logged under both spellings alerts once")
        {
            Given = [MalRedeems, MalRedeems with { Id = Sample.Id("other spelling"), OperationName = "Redeem extern user invite", ActivityDateTime = MalRedeems.ActivityDateTime!.Value.AddSeconds(1) }],
            Expect = [Alert],
            IsOfOneRun = true,
        },
        new("two redemptions by one identity are two alerts")
        {
            Given =
            [
                MalRedeems,
                DirectoryEvent.Redemption(by: Mal, of: Mia) with
                {
                    Id = Sample.Id("other guest"),
                    TargetResources = DirectoryEvent.Targets(new { id = Mia.Id, type = "User", displayName = "Email: mia@labs.contoso.net, InvitationId: i-3" }),
                },
            ],
            Expect =
            [
                Alert,
                Alert with
                {
                    GuestId = Mia.Id, GuestHomeUpn = "", GuestName = "", GuestDomain = "", InvitedEmail = "mia@labs.contoso.net", InvitationId = "i-3",
                    CorrelationId = DirectoryEvent.Redemption(by: Mal, of: Mia).CorrelationId!,
                },
            ],
        },
        new("an exempt redeemer stays quiet, by id")
        {
            Given = [MalRedeems],
            Watchlists = [Lists.Exemption(tenant, Slug, "user", Mal.Id)],
            Expect = [],
        },
        Quiet("an invitation that was sent again in time counts from then", AuditEvent.Invitation(by: Alice, of: Gina, ago: 12.Days), AuditEvent.Invitation(by: Alice, of: Gina, ago: 9.Days), GinaRedeems),
        Quiet(
            "invitation and redemption of different guests without address have nothing in common",
            AuditEvent.Invitation(by: Alice, of: Gina, ago: 12.Days) with { AdditionalDetails = AuditEvent.Details(("InvitationId", "i-9")), TargetResources = DirectoryEvent.Targets(new { id = Gina.Id, type = "User" }) },
            MalRedeems with
            {
                TargetResources = DirectoryEvent.Targets(new { id = Mal.Id, type = "User", displayName = (string?)null }), AdditionalDetails = AuditEvent.Details(("InvitationId", "i-2")),
            }),
        Quiet("a reset more than a day before stays quiet", Reset(30.Hours), AfterReset),
        Quiet("an invitation that is no reset stays quiet", Reset(3.Hours) with { OperationName = Operations.InviteExternalUser }, AfterReset),
        Quiet("a reset after the redemption stays quiet", Reset(1.Minutes), AfterReset),
        Quiet(
            "a reset before a redemption from the same domain stays quiet",
            Reset(3.Hours) with { AdditionalDetails = AuditEvent.Details(("InvitationId", "i-2"), ("invitedUserEmailAddress", Gina.UserPrincipalName)) },
            GinaRedeems with { TargetResources = DirectoryEvent.Targets(new { id = Gina.Id, type = "User", displayName = $"UPN: {Gina.DirectoryUpn}, Email: {Gina.UserPrincipalName}, InvitationId: i-2" }) }),
        Quiet(
            "a reset of a guest whose home nobody knows stays quiet",
            Reset(3.Hours) with { TargetResources = DirectoryEvent.Targets(new { id = Gina.Id, type = "User" }) },
            MalRedeems with { TargetResources = DirectoryEvent.Targets(new { id = Gina.Id, type = "User", displayName = $"Email: {Mal.UserPrincipalName}, InvitationId: i-2" }) }),
        Quiet("a redeemer without a domain stays quiet", Reset(3.Hours), AfterReset with { InitiatedBy = AuditEvent.User(Mal with { DirectoryUpn = "mal" }) }),
        Quiet("a redemption that failed stays quiet", MalRedeems with { Result = "failure" }),
        Quiet("a redemption within days stays quiet", AuditEvent.Invitation(by: Alice, of: Gina, ago: 9.Days), GinaRedeems),
        Quiet(
            "what an earlier run has seen is not reported again, although its invitation arrives late",
            AuditEvent.Invitation(by: Alice, of: Gina, ago: 27.Hours) with { IngestedAt = Sample.Ago(23.Hours) },
            DirectoryEvent.Redemption(by: Mal, of: Gina, ago: 25.Hours)),
        Quiet("an application without a user stays quiet", MalRedeems with { InitiatedBy = AuditEvent.Application("Contoso Automation", Mal.ObjectId) }),
    ];

    /// <summary>What <see cref="MalRedeems"/> makes without the invitation.</summary>
    private static Row Alert => new(
        TimeGenerated: Sample.Ago(Sample.Recently),
        AnomalyType: "otherIdentity",
        RedeemerUpn: Mal.UserPrincipalName,
        RedeemerId: Mal.Id,
        RedeemerName: Mal.Name,
        RedeemerDomain: Mal.Domain,
        GuestId: Gina.Id,
        GuestHomeUpn: Gina.UserPrincipalName,
        GuestName: Gina.Name,
        GuestDomain: Gina.Domain,
        InvitedEmail: Gina.UserPrincipalName,
        InvitationId: "i-1",
        InvitedAt: null,
        DaysToRedeem: null,
        ReissuedAt: null,
        InviterUpn: "",
        IPAddress: SignIn.Address,
        CorrelationId: MalRedeems.CorrelationId!,
        Severity: "High");

    /// <summary>What <see cref="AfterReset"/> makes of a reset.</summary>
    private static Row AfterResetAlert(TimeSpan ago) => Alert with
    {
        AnomalyType = "otherDomainAfterReset",
        InvitedEmail = Mal.UserPrincipalName,
        InvitationId = "i-2",
        InvitedAt = Sample.Ago(ago),
        DaysToRedeem = 0,
        ReissuedAt = Sample.Ago(ago),
        InviterUpn = Alice.UserPrincipalName,
    };

    private static Row ByGina => Alert with
    {
        RedeemerUpn = Gina.UserPrincipalName,
        RedeemerId = Gina.Id,
        RedeemerName = Gina.Name,
        RedeemerDomain = Gina.Domain,
        CorrelationId = GinaRedeems.CorrelationId!,
    };

    /// <summary>A reset of which the log tells the guest's id alone.</summary>
    private static AuditLogs NamelessReset => Reset(5.Hours) with { TargetResources = DirectoryEvent.Targets(new { id = Gina.Id, type = "User" }) };

    /// <summary>Gina's invitation is reset to Mal's address.</summary>
    private static AuditLogs Reset(TimeSpan ago) => AuditEvent.Invitation(by: Alice, of: Gina, ago) with
    {
        OperationName = Operations.ReissueInvitation,
        AdditionalDetails = AuditEvent.Details(("InvitationId", "i-2"), ("invitedUserEmailAddress", Mal.UserPrincipalName)),
    };

    private static AuditLogs AfterReset => MalRedeems with
    {
        TargetResources = DirectoryEvent.Targets(new { id = Gina.Id, type = "User", displayName = $"UPN: {Gina.DirectoryUpn}, Email: {Mal.UserPrincipalName}, InvitationId: i-2" }),
    };

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };
}
