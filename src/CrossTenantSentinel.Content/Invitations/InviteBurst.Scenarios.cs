using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Invitations;

public static partial class InviteBurst
{
    private static readonly Guid Governance = new("cccccccc-cccc-4ccc-8ccc-cccccccccc02");

    private static AuditLogs BulkEnd => AuditEvent.Event("Bulk invite users - finished (bulk)", by: Alice, ago: null) with
    {
        Category = "UserManagement",
        LoggedByService = "Microsoft Entra Management UX",
        AdditionalDetails = AuditEvent.Details(("ipaddr", SignIn.Address)),
    };

    private static AuditLogs BulkStart(TimeSpan ago) => BulkEnd with
    {
        OperationName = "Bulk invite users - started (bulk)",
        TimeGenerated = Sample.Ago(ago),
        ActivityDateTime = Sample.Ago(ago),
        Id = Sample.Id("bulk start"),
    };

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("twelve addresses in half an hour make one alert")
        {
            Given = Invitations(12, first: 35.Minutes),
            Expect = [Alert(12, first: 35.Minutes)],
            Alerts =
            [
                new()
                {
                    Title = "Mass invitation by alice@contoso.com",
                    Severity = AlertSeverity.Medium,
                    Entities = [$"Account {{ Name = alice, UPNSuffix = contoso.com, AadUserId = {Alice.Id} }}", "IP { Address = 203.0.113.10 }"],
                    CustomDetails = new Dictionary<string, string> { ["InvitedCount"] = "12", ["RedeemedCount"] = "0", ["Domains"] = """["fabrikam.com"]""" },
                    Events = 1,
                },
            ],
        },
        new("a bulk operation alerts, although it names no address")
        {
            Given = [BulkEnd],
            Expect = [Bulk],
        },
        new("start and end of a bulk operation make one alert")
        {
            Given = [BulkStart(10.Minutes), BulkEnd],
            Expect = [Bulk with { TimeGenerated = Sample.Ago(10.Minutes), FirstInvitation = Sample.Ago(10.Minutes) }],
        },
        new("a burst that two runs share alerts in the second")
        {
            Given = [.. Invitations(6, first: 75.Minutes), .. Invitations(6, first: 40.Minutes, from: 6)],
            Expect = [Alert(12, first: 75.Minutes) with { LastInvitation = Sample.Ago(30.Minutes) }],
        },
        new("three times the inviter's busy hour is unusual")
        {
            Given =
            [
                .. Invitations(1, first: 20.Hours), .. Invitations(2, first: 15.Hours, from: 1), .. Invitations(1, first: 10.Hours, from: 3),
                .. Invitations(7, first: 30.Minutes, from: 4),
            ],
            Expect = [Alert(7, first: 30.Minutes, from: 4)],
        },
        new("redemptions and addresses that anybody can have are counted")
        {
            Given =
            [
                .. Invitations(9, first: 35.Minutes),
                InvitationOf("someone@outlook.com", ago: 10.Minutes, number: 50),
                DirectoryEvent.Redemption(by: Gina, of: Gina, ago: 5.Minutes) with
                {
                    TargetResources = DirectoryEvent.Targets(new { type = "User", displayName = "upn: , EMAIL: Guest03@fabrikam.com, invitationID: other" }),
                },
            ],
            Expect =
            [
                Alert(9, first: 35.Minutes) with
                {
                    InvitedCount = 10,
                    InvitedEmails = Sample.List([.. Enumerable.Range(0, 9).Select(Address), "someone@outlook.com"]),
                    Domains = Sample.List("fabrikam.com", "outlook.com"),
                    ConsumerShare = 0.1,
                    RedeemedCount = 1,
                    LastInvitation = Sample.Ago(10.Minutes),
                },
            ],
        },
        new("a guest who invites many is of high severity")
        {
            Given = [.. Invitations(10, first: 35.Minutes).Select(row => row with { InitiatedBy = AuditEvent.User(Mal) })],
            Expect =
            [
                Alert(10, first: 35.Minutes) with
                {
                    InviterId = Mal.Id,
                    InviterUserId = Mal.Id,
                    InviterName = Mal.UserPrincipalName,
                    AccountName = Mal.Name,
                    AccountDomain = Mal.Domain,
                    InviterIsExternal = true,
                    Severity = "High",
                },
            ],
        },
        new("a burst begins with the first invitation of an address, and its address is that of the last")
        {
            Given = [.. Invitations(12, first: 35.Minutes), InvitationOf(Address(0), ago: 14.Minutes, number: 60), InvitationOf(Address(12), ago: 9.Minutes, number: 12) with { InitiatedBy = From("198.51.100.7") }],
            Expect = [Alert(13, first: 35.Minutes) with { IPAddress = "198.51.100.7", LastInvitation = Sample.Ago(9.Minutes) }],
        },
        new("a redemption that names the invitation alone is counted")
        {
            Given =
            [
                .. Invitations(10, first: 35.Minutes),
                DirectoryEvent.Redemption(by: Gina, of: Gina, ago: 5.Minutes) with { TargetResources = DirectoryEvent.Targets(new { type = "User", displayName = "upn: , invitationID: i-3" }) },
            ],
            Expect = [Alert(10, first: 35.Minutes) with { RedeemedCount = 1 }],
        },
        new("a redemption that names the guest's object id alone is counted")
        {
            Given =
            [
                .. Invitations(9, first: 35.Minutes),
                InvitationOf(Address(9), ago: 17.Minutes, number: 9) with { TargetResources = DirectoryEvent.Targets(DirectoryEvent.UserTarget(Mal)) },
                DirectoryEvent.Redemption(by: Mal, of: Mal, ago: 5.Minutes) with { TargetResources = DirectoryEvent.Targets(new { id = Mal.Id.ToUpperInvariant(), type = "User" }) },
            ],
            Expect = [Alert(10, first: 35.Minutes) with { RedeemedCount = 1 }],
        },
        new("a redemption that names the address in its details alone is counted")
        {
            Given =
            [
                .. Invitations(10, first: 35.Minutes),
                DirectoryEvent.Redemption(by: Gina, of: Gina, ago: 5.Minutes) with
                {
                    TargetResources = Dynamic.Parse("[]"),
                    AdditionalDetails = AuditEvent.Details(("InvitedUserEmailAddress", Address(4).ToUpperInvariant())),
                },
            ],
            Expect = [Alert(10, first: 35.Minutes) with { RedeemedCount = 1 }],
        },
        new("invitations from an exempt address do not count, those from another do, whichever are the last")
        {
            Given = [.. Invitations(10, first: 35.Minutes).Select(row => row with { InitiatedBy = From("198.51.100.7") }), InvitationOf(Address(20), ago: 5.Minutes, number: 20)],
            Watchlists = [Lists.Exemption(tenant, Slug, "ip", SignIn.Address)],
            Expect = [Alert(10, first: 35.Minutes) with { IPAddress = "198.51.100.7" }],
        },
        new("five are unusual where one is usual")
        {
            Given = [.. Usual(1), .. Invitations(5, first: 30.Minutes, from: 10)],
            Expect = [Alert(5, first: 30.Minutes, from: 10)],
        },
        new("thirty are of high severity")
        {
            Given = Invitations(30, first: 59.Minutes),
            Expect = [Alert(30, first: 59.Minutes) with { InvitedEmails = Sample.List([.. Enumerable.Range(0, tenant.MaxListItems).Select(Address)]), Severity = "High" }],
        },
        new("twenty-nine are of medium severity")
        {
            Given = Invitations(29, first: 58.Minutes),
            Expect = [Alert(29, first: 58.Minutes) with { InvitedEmails = Sample.List([.. Enumerable.Range(0, tenant.MaxListItems).Select(Address)]) }],
        },
        new("a guest's bulk operation is called by the name at home")
        {
            Given = [BulkEnd with { InitiatedBy = AuditEvent.User(Mal) }],
            Expect =
            [
                Bulk with
                {
                    InviterId = Mal.Id, InviterUserId = Mal.Id, InviterName = Mal.UserPrincipalName, AccountName = Mal.Name, AccountDomain = Mal.Domain, InviterIsExternal = true,
                    Severity = "High",
                },
            ],
        },
        new("the end of a list alerts though an earlier run saw the end of another")
        {
            Given = [BulkEnd with { Id = Sample.Id("other end"), TimeGenerated = Sample.Ago(70.Minutes), ActivityDateTime = Sample.Ago(70.Minutes) }, BulkEnd],
            Expect = [Bulk],
        },
        new("the start of a list alerts though an earlier run saw the start of another")
        {
            Given = [BulkStart(70.Minutes) with { Id = Sample.Id("other start") }, BulkStart(10.Minutes)],
            Expect = [Bulk with { TimeGenerated = Sample.Ago(10.Minutes), FirstInvitation = Sample.Ago(10.Minutes), LastInvitation = Sample.Ago(10.Minutes) }],
        },
        Spared("an exempt inviter stays quiet, by id", tenant, "user", Alice.Id, Invitations(12, first: 35.Minutes)),
        Spared("an exempt inviter stays quiet, by name", tenant, "user", Alice.UserPrincipalName, Invitations(12, first: 35.Minutes)),
        Spared("invitations to an exempt domain stay quiet", tenant, "domain", "fabrikam.com", Invitations(12, first: 35.Minutes)),
        Spared(
            "an exempt application stays quiet", tenant, "app", Governance.ToString(),
            [.. Invitations(12, first: 35.Minutes).Select(row => row with { InitiatedBy = AuditEvent.Application("Contoso Onboarding", Governance) })]),
        Quiet("nobody is no inviter", [.. Invitations(12, first: 35.Minutes).Select(row => row with { InitiatedBy = Dynamic.Parse("{}") })]),
        Quiet("nine addresses and one that is not named stay quiet", [.. Invitations(9, first: 35.Minutes), InvitationOf("", ago: 9.Minutes, number: 70) with { TargetResources = Dynamic.Parse("[]") }]),
        Quiet("seven after two usual hours stay quiet", [.. Usual(1).Skip(1), .. Invitations(7, first: 30.Minutes, from: 10)]),
        new("five within an hour are unusual, whatever came before in the same run")
        {
            Given =
            [
                .. Usual(1), InvitationOf(Address(30), ago: 5.Hours, number: 30) with { IngestedAt = Sample.Ago(10.Minutes) },
                .. Invitations(5, first: 30.Minutes, from: 10),
            ],
            Expect = [Alert(5, first: 30.Minutes, from: 10)],
            IsOfOneRun = true,
        },
        Quiet(
            "five that arrive together are not unusual when they happened over hours",
            [.. Usual(1), .. Enumerable.Range(10, 5).Select(number => InvitationOf(Address(number), (number - 7).Hours, number) with { IngestedAt = Sample.Ago(10.Minutes) })]),
        Quiet("four stay quiet where one is usual", [.. Usual(1), .. Invitations(4, first: 30.Minutes, from: 10)]),
        Quiet("six stay quiet where two are usual", [.. Usual(2), .. Invitations(6, first: 30.Minutes, from: 10)]),
        Quiet("one address that is invited again and again stays quiet", [.. Enumerable.Range(0, 12).Select(number => InvitationOf(Address(0), (35 - number).Minutes, number))]),
        Quiet("nine addresses stay quiet", Invitations(9, first: 35.Minutes)),
        Quiet("ten addresses in two hours stay quiet", [.. Invitations(5, first: 120.Minutes), .. Invitations(5, first: 30.Minutes, from: 5)]),
        Quiet("a burst that an earlier run has seen is not reported again", Invitations(12, first: 100.Minutes)),
        Quiet("ten addresses of two inviters stay quiet", [.. Invitations(5, first: 35.Minutes), .. Invitations(5, first: 35.Minutes, from: 5).Select(row => row with { InitiatedBy = AuditEvent.User(Bob) })]),
        Quiet(
            "an application whose job it is stays quiet",
            [.. Invitations(12, first: 35.Minutes).Select(row => row with { InitiatedBy = AuditEvent.Application("Microsoft Entra Entitlement Management", Governance) })]),
        Quiet(
            "invitations that name nobody are not counted",
            [.. Invitations(12, first: 35.Minutes).Select(row => row with { AdditionalDetails = Dynamic.Parse("[]"), TargetResources = Dynamic.Parse("[]") })]),
        Quiet("invitations that failed stay quiet", [.. Invitations(12, first: 35.Minutes).Select(row => row with { Result = "failure" })]),
        Quiet("the end of a bulk operation that an earlier run has reported stays quiet", BulkStart(70.Minutes), BulkEnd),
    ];

    private static string Address(int number) => $"guest{number:00}@fabrikam.com";

    /// <summary>Alice's invitations of different addresses, two minutes apart.</summary>
    private static IReadOnlyList<AuditLogs> Invitations(int count, TimeSpan first, int from = 0) =>
        [.. Enumerable.Range(from, count).Select(number => InvitationOf(Address(number), first - (2 * (number - from)).Minutes, number))];

    private static AuditLogs InvitationOf(string address, TimeSpan ago, int number) =>
        AuditEvent.Invitation(by: Alice, of: Gina, ago) with
        {
            Id = Sample.Id($"burst {address} {number} {ago}"),
            AdditionalDetails = AuditEvent.Details(("ipaddr", SignIn.Address), ("InvitationId", $"i-{number}"), ("invitedUserEmailAddress", address)),
        };

    /// <summary>So many invitations in each of three earlier hours.</summary>
    private static IEnumerable<AuditLogs> Usual(int hourly) =>
        new[] { 20, 15, 10 }.SelectMany((ago, index) => Invitations(hourly, first: ago.Hours - 10.Minutes, from: 40 + (index * hourly)));

    private static Dynamic From(string address) => Dynamic.Of(new { user = new { id = Alice.Id, userPrincipalName = Alice.UserPrincipalName, ipAddress = address } });

    private static Row Alert(int count, TimeSpan first, int from = 0) => new(
        TimeGenerated: Sample.Ago(first),
        ActorType: "user",
        InviterId: Alice.Id,
        InviterUserId: Alice.Id,
        InviterName: Alice.UserPrincipalName,
        AccountName: Alice.Name,
        AccountDomain: Alice.Domain,
        InviterIsExternal: false,
        IPAddress: SignIn.Address,
        InvitedCount: count,
        IsBulkOperation: false,
        InvitedEmails: Sample.List([.. Enumerable.Range(from, count).Select(Address)]),
        Domains: Sample.List("fabrikam.com"),
        ConsumerShare: 0,
        RedeemedCount: 0,
        FirstInvitation: Sample.Ago(first),
        LastInvitation: Sample.Ago(first - (2 * (count - 1)).Minutes),
        Severity: "Medium");

    private static Row Bulk => Alert(0, 5.Minutes) with { IsBulkOperation = true, Domains = Sample.List(), LastInvitation = Sample.Ago(5.Minutes) };

    private static Scenario<Row> Spared(string name, TenantSettings tenant, string kind, string value, params IReadOnlyList<TableRow> given) =>
        new(name) { Given = given, Watchlists = [Lists.Exemption(tenant, Slug, kind, value)], Expect = [] };

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };
}
