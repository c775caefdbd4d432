using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Invitations;

public static partial class GuestToMember
{
    private static readonly Guid Automation = new("cccccccc-cccc-4ccc-8ccc-cccccccccc09");

    private static AuditLogs GinaToMember => DirectoryEvent.PropertyChanged(by: Alice, of: Gina, "UserType", "[\"Guest\"]", "[\"Member\"]");

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("a guest who becomes a member alerts")
        {
            Given = [GinaToMember],
            Expect = [Alert],
            Alerts =
            [
                new()
                {
                    Title = "Guest gina@fabrikam.com converted to member by alice@contoso.com",
                    Severity = AlertSeverity.Medium,
                    Entities =
                    [
                        $"Account {{ Name = gina, UPNSuffix = fabrikam.com, AadUserId = {Gina.Id} }}",
                        $"Account {{ Name = alice, UPNSuffix = contoso.com, AadUserId = {Alice.Id} }}",
                        "IP { Address = 203.0.113.10 }",
                    ],
                    CustomDetails = new Dictionary<string, string> { ["OldType"] = "Guest", ["NewType"] = "Member", ["ActorType"] = "user" },
                    Events = 1,
                },
            ],
        },
        new("the other name of the property, and values without brackets, count too")
        {
            Given = [DirectoryEvent.PropertyChanged(by: Alice, of: Gina, "TargetId.UserType", "\"Guest\"", "\"Member\"")],
            Expect = [Alert],
        },
        new("of several users only the one that was changed alerts")
        {
            Given =
            [
                GinaToMember with
                {
                    TargetResources = DirectoryEvent.Targets(
                        DirectoryEvent.UserTarget(Mal, ("Department", "[]", "[\"Sales\"]")),
                        DirectoryEvent.UserTarget(Gina, ("Department", "[]", "[\"Sales\"]"), ("userType", "[\"guest\"]", "[\"member\"]"))),
                },
            ],
            Expect = [Alert with { OldType = "guest", NewType = "member" }],
        },
        new("an application as the actor is of high severity")
        {
            Given = [GinaToMember with { InitiatedBy = AuditEvent.Application("Contoso Automation", Automation) }],
            Expect =
            [
                Alert with { ActorType = "app", ActorUserId = "", ActorUpn = "Contoso Automation", ActorName = "", ActorDomain = "", IPAddress = "", Severity = "High" },
            ],
        },
        new("a guest as the actor is of high severity")
        {
            Given = [GinaToMember with { InitiatedBy = AuditEvent.User(Mal) }],
            Expect =
            [
                Alert with { ActorUserId = Mal.Id, ActorUpn = Mal.UserPrincipalName, ActorName = Mal.Name, ActorDomain = Mal.Domain, ActorIsExternal = true, Severity = "High" },
            ],
        },
        new("a privileged account is of high severity")
        {
            Given = [GinaToMember],
            Watchlists = [Lists.Privileged(tenant, new PrivilegedAccounts.Row(Gina.UserPrincipalName, HomeUpn: Gina.UserPrincipalName))],
            Expect = [Alert with { TargetIsPrivileged = true, Severity = "High" }],
        },
        new("a guest whose old type is not logged is of low severity")
        {
            Given = [DirectoryEvent.PropertyChanged(by: Alice, of: Gina, "UserType", "[]", "[\"Member\"]")],
            Expect = [Alert with { OldType = "", Severity = "Low" }],
        },
        new("an account with an administrator's name is of high severity, whatever the case")
        {
            Given = [DirectoryEvent.PropertyChanged(by: Alice, of: Gina with { UserPrincipalName = "ADM-gina@fabrikam.com", DirectoryUpn = "ADM-gina_fabrikam.com#EXT#@contoso.onmicrosoft.com" }, "UserType", "[\"Guest\"]", "[\"Member\"]")],
            Expect =
            [
                Alert with
                {
                    TargetUpn = "adm-gina_fabrikam.com#ext#@contoso.onmicrosoft.com", TargetHomeUpn = "adm-gina@fabrikam.com", TargetName = "adm-gina",
                    TargetIsPrivileged = true, Severity = "High",
                },
            ],
        },
        new("an administrator's prefix in the middle of a name says nothing")
        {
            Given = [DirectoryEvent.PropertyChanged(by: Alice, of: Gina with { DirectoryUpn = "x-adm-gina_fabrikam.com#EXT#@contoso.onmicrosoft.com" }, "UserType", "[\"Guest\"]", "[\"Member\"]")],
            Expect = [Alert with { TargetUpn = "x-adm-gina_fabrikam.com#ext#@contoso.onmicrosoft.com", TargetHomeUpn = "x-adm-gina@fabrikam.com", TargetName = "x-adm-gina" }],
        },
        new("a privileged account is known by its name in the directory, while the entry lasts")
        {
            Given = [GinaToMember],
            Watchlists = [Lists.Privileged(tenant, new PrivilegedAccounts.Row(Gina.DirectoryUpn, DirectoryUpn: Gina.DirectoryUpn, ExpiresOn: Sample.Ago(-1.Days)))],
            Expect = [Alert with { TargetIsPrivileged = true, Severity = "High" }],
        },
        new("an entry that has expired makes nobody privileged, and neither does one without a name")
        {
            Given = [GinaToMember with { TargetResources = DirectoryEvent.Targets(DirectoryEvent.UserTarget(Gina with { DirectoryUpn = "" }, ("UserType", "[\"Guest\"]", "[\"Member\"]"))) }],
            Watchlists =
            [
                Lists.Privileged(
                    tenant,
                    new PrivilegedAccounts.Row(Gina.Id, Gina.ObjectId, ExpiresOn: Sample.Ago(1.Days)),
                    new PrivilegedAccounts.Row(Bob.Id, Bob.ObjectId)),
            ],
            Expect = [Alert with { TargetUpn = "", TargetHomeUpn = "", TargetName = "", TargetDomain = "" }],
        },
        new("a type that was changed to member from nothing counts, when the event says that it was changed")
        {
            Given =
            [
                GinaToMember with
                {
                    TargetResources = DirectoryEvent.Targets(DirectoryEvent.UserTarget(
                        Gina, ("UserType", "[]", "[\"Member\"]"), ("Included Updated Properties", null, "\"usertype\""))),
                },
            ],
            Expect = [Alert with { OldType = "", Severity = "Low" }],
        },
        Spared("an exempt actor stays quiet, by id", tenant, "user", Alice.Id, GinaToMember),
        Spared("an exempt application stays quiet", tenant, "app", Automation.ToString(), GinaToMember with { InitiatedBy = AuditEvent.Application("Contoso Automation", Automation) }),
        Quiet("a member who stays a member stays quiet", DirectoryEvent.PropertyChanged(by: Alice, of: Gina, "UserType", "[\"Member\"]", "[\"Member\"]")),
        Quiet("a member who becomes a guest stays quiet", DirectoryEvent.PropertyChanged(by: Alice, of: Gina, "UserType", "[\"Member\"]", "[\"Guest\"]")),
        Quiet("a new employee without an old type stays quiet", DirectoryEvent.PropertyChanged(by: Alice, of: Carol, "UserType", "[]", "[\"Member\"]")),
        Quiet("another property stays quiet", DirectoryEvent.PropertyChanged(by: Alice, of: Gina, "Department", "[\"Guest\"]", "[\"Member\"]")),
        Quiet(
            "an external member stays quiet whose type is only mentioned",
            GinaToMember with
            {
                TargetResources = DirectoryEvent.Targets(DirectoryEvent.UserTarget(
                    Mia, ("Department", "[]", "[\"Sales\"]"), ("Included Updated Properties", null, "\"Department\""), ("TargetId.UserType", null, "\"Member\""))),
            }),
        Quiet("a change that failed stays quiet", GinaToMember with { Result = "failure" }),
        Quiet("an expected application stays quiet", GinaToMember with { InitiatedBy = AuditEvent.Application("Microsoft B2B Admin Worker", Automation) }),
        Quiet("synchronisation stays quiet", GinaToMember with { InitiatedBy = AuditEvent.Application("Microsoft.Azure.SyncFabric", Automation) }),
        Quiet(
            "a target whose properties are null stays quiet",
            GinaToMember with { TargetResources = Dynamic.Parse("""[{"type":"User","userPrincipalName":"UserType@contoso.com","modifiedProperties":null}]""") }),
        Quiet("an event without targets stays quiet", GinaToMember with { TargetResources = null }),
    ];

    /// <summary>What <see cref="GinaToMember"/> makes.</summary>
    private static Row Alert => new(
        TimeGenerated: Sample.Ago(Sample.Recently),
        TargetId: Gina.Id,
        TargetUpn: "gina_fabrikam.com#ext#@contoso.onmicrosoft.com",
        TargetHomeUpn: Gina.UserPrincipalName,
        TargetName: Gina.Name,
        TargetDomain: Gina.Domain,
        TargetIsPrivileged: false,
        OldType: "Guest",
        NewType: "Member",
        ActorType: "user",
        ActorUserId: Alice.Id,
        ActorUpn: Alice.UserPrincipalName,
        ActorName: Alice.Name,
        ActorDomain: Alice.Domain,
        ActorIsExternal: false,
        IPAddress: SignIn.Address,
        CorrelationId: GinaToMember.CorrelationId!,
        Severity: "Medium");

    private static Scenario<Row> Spared(string name, TenantSettings tenant, string kind, string value, AuditLogs change) =>
        new(name) { Given = [change], Watchlists = [Lists.Exemption(tenant, Slug, kind, value)], Expect = [] };

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };
}
