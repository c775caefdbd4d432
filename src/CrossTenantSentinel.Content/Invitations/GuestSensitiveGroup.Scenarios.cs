using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Invitations;

public static partial class GuestSensitiveGroup
{
    private const string Board = "eeeeeeee-eeee-4eee-8eee-eeeeeeeeee02";
    private const string Project = "eeeeeeee-eeee-4eee-8eee-eeeeeeeeee03";

    private static AuditLogs GinaOwner => DirectoryEvent.GroupChanged(Operations.AddGroupOwner, by: Alice, who: Gina, Project, "Project X");

    private static IReadOnlyList<Scenario<Row>> Scenarios(TenantSettings tenant) =>
    [
        new("a guest who owns any group alerts")
        {
            Given = [GinaOwner],
            Expect = [Alert],
            Alerts =
            [
                new()
                {
                    Title = "External user gina@fabrikam.com is now owner of Project X",
                    Severity = AlertSeverity.Medium,
                    Entities =
                    [
                        $"Account {{ Name = gina, UPNSuffix = fabrikam.com, AadUserId = {Gina.Id} }}",
                        $"Account {{ Name = alice, UPNSuffix = contoso.com, AadUserId = {Alice.Id} }}",
                        $"SecurityGroup {{ DistinguishedName = Project X, ObjectGuid = {Project} }}",
                        "IP { Address = 203.0.113.10 }",
                    ],
                    CustomDetails = new Dictionary<string, string> { ["GroupName"] = "Project X", ["GroupId"] = Project, ["MembershipType"] = "owner" },
                    Events = 1,
                },
            ],
        },
        new("of two users each is in the group of its own, and a group's name keeps its brackets")
        {
            Given =
            [
                GinaOwner with
                {
                    TargetResources = DirectoryEvent.Targets(
                        DirectoryEvent.UserTarget(Alice, ("Group.ObjectID", null, $"\"{Board}\""), ("Group.DisplayName", null, "\"Board\"")),
                        DirectoryEvent.UserTarget(Gina, ("Group.ObjectID", null, $"\"{Project}\""), ("Group.DisplayName", null, "\"[EXT] Project\""))),
                },
            ],
            Expect = [Alert with { GroupName = "[EXT] Project" }],
        },
        new("the group is found as a target where the properties do not name it")
        {
            Given =
            [
                GinaOwner with
                {
                    TargetResources = DirectoryEvent.Targets(
                        new { id = Project, type = "Group", displayName = "Project X" },
                        DirectoryEvent.UserTarget(Gina)),
                },
            ],
            Expect = [Alert],
        },
        new("a group without an id is reported by its name")
        {
            Given = [GinaOwner with { TargetResources = DirectoryEvent.Targets(DirectoryEvent.UserTarget(Gina, ("Group.DisplayName", null, "\"Project X\""))) }],
            Expect = [Alert with { GroupId = "" }],
        },
        new("an addition that arrives late alerts in the run after its arrival")
        {
            Given =
            [
                DirectoryEvent.GroupChanged(Operations.AddGroupOwner, by: Alice, who: Gina, Project, "Project X", ago: 150.Minutes) with { IngestedAt = Sample.Ago(30.Minutes) },
            ],
            Expect =
            [
                Alert with
                {
                    TimeGenerated = Sample.Ago(150.Minutes),
                    CorrelationId = DirectoryEvent.GroupChanged(Operations.AddGroupOwner, by: Alice, who: Gina, Project, "Project X", ago: 150.Minutes).CorrelationId!,
                },
            ],
        },
        .. SensitiveMembers(tenant),
        Quiet(
            "an addition that an earlier run has seen is not reported again",
            DirectoryEvent.GroupChanged(Operations.AddGroupOwner, by: Alice, who: Gina, Project, "Project X", ago: 90.Minutes)),
        new("an external actor is called by the name at home")
        {
            Given = [GinaOwner with { InitiatedBy = AuditEvent.User(Mal) }],
            Expect = [Alert with { ActorUserId = Mal.Id, ActorUpn = Mal.UserPrincipalName, ActorName = Mal.Name, ActorDomain = Mal.Domain }],
        },
        Spared("an exempt actor stays quiet, by id", tenant, "user", Alice.Id, GinaOwner),
        Spared("an exempt application stays quiet", tenant, "app", ByPipeline.ToString(), GinaOwner with { InitiatedBy = AuditEvent.Application("Pipeline", ByPipeline) }),
        Quiet("an employee stays quiet", DirectoryEvent.GroupChanged(Operations.AddGroupOwner, by: Bob, who: Alice, Project, "Project X")),
        Quiet(
            "an access package stays quiet",
            GinaOwner with { InitiatedBy = AuditEvent.Application("Microsoft Entra Entitlement Management", new("cccccccc-cccc-4ccc-8ccc-cccccccccc02")) }),
        Quiet("a group that is not named at all stays quiet", GinaOwner with { TargetResources = DirectoryEvent.Targets(DirectoryEvent.UserTarget(Gina)) }),
        Quiet("a removal stays quiet", GinaOwner with { OperationName = "Remove owner from group" }),
        Quiet("an addition that failed stays quiet", GinaOwner with { Result = "failure" }),
        Quiet("an event without targets stays quiet", GinaOwner with { TargetResources = null }),
        new("an exempt group stays quiet")
        {
            Given = [GinaOwner],
            Watchlists = [Lists.Exemption(tenant, Slug, "group", Project.ToUpperInvariant())],
            Expect = [],
        },
    ];

    /// <summary>What depends on the lists of groups: members alert only under settings that name groups.</summary>
    private static IEnumerable<Scenario<Row>> SensitiveMembers(TenantSettings tenant)
    {
        AuditLogs sensitive = DirectoryEvent.GroupChanged(Operations.AddGroupMember, by: Alice, who: Gina, Board.ToUpperInvariant(), "Board");
        AuditLogs allowed = DirectoryEvent.GroupChanged(Operations.AddGroupMember, by: Alice, who: Gina, Project, "Project X");
        bool isSensitive = tenant.SensitiveGroups.Contains(Board) || (tenant.GuestGroupsByAllowList && !tenant.GuestAllowedGroups.Contains(Board));
        yield return new("a guest becomes a member of a group that is sensitive under some settings")
        {
            Given = [sensitive],
            Expect = isSensitive
                ?
                [
                    Alert with
                    {
                        GroupId = Board,
                        GroupName = "Board",
                        MembershipType = "member",
                        Reason = tenant.SensitiveGroups.Contains(Board) ? "the group is sensitive" : "the group is not for external users",
                        CorrelationId = sensitive.CorrelationId!,
                    },
                ]
                : [],
        };
        if (!tenant.GuestGroupsByAllowList || tenant.GuestAllowedGroups.Contains(Project))
            yield return Quiet("a member of a group for external users stays quiet", allowed);
    }

    /// <summary>What <see cref="GinaOwner"/> makes.</summary>
    private static Row Alert => new(
        TimeGenerated: Sample.Ago(Sample.Recently),
        TargetId: Gina.Id,
        TargetUpn: "gina_fabrikam.com#ext#@contoso.onmicrosoft.com",
        TargetHomeUpn: Gina.UserPrincipalName,
        TargetName: Gina.Name,
        TargetDomain: Gina.Domain,
        GroupId: Project,
        GroupName: "Project X",
        MembershipType: "owner",
        Reason: "owners let others in",
        ActorType: "user",
        ActorUserId: Alice.Id,
        ActorUpn: Alice.UserPrincipalName,
        ActorName: Alice.Name,
        ActorDomain: Alice.Domain,
        IPAddress: SignIn.Address,
        CorrelationId: GinaOwner.CorrelationId!);

    private static Guid ByPipeline => new("cccccccc-cccc-4ccc-8ccc-cccccccccc09");

    private static Scenario<Row> Spared(string name, TenantSettings tenant, string kind, string value, AuditLogs addition) =>
        new(name) { Given = [addition], Watchlists = [Lists.Exemption(tenant, Slug, kind, value)], Expect = [] };

    private static Scenario<Row> Quiet(string name, params IReadOnlyList<TableRow> given) => new(name) { Given = given, Expect = [] };
}
