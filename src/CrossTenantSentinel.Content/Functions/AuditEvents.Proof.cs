using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class AuditEvents
{
    private static FunctionProof<EventRow> Proof => new(self => Kql.Query($"""
        {self}(AuditLogs)
        | project Ingested, HappenedAt, ActorType, ActorId, ActorName, ActorIp, ActorIsExternal
        """))
    {
        Scenarios =
        [
            Makes("an event has the time of its ingestion and the columns of its actor", [Approval with { IngestedAt = Sample.Ago(1.Minutes) }], Row with { Ingested = Sample.Ago(1.Minutes) }),
            Makes(
                "an event that is delivered twice is one, as old as its first delivery",
                [Approval with { IngestedAt = Sample.Ago(1.Minutes) }, Approval with { IngestedAt = Sample.Ago(4.Minutes) }, Approval with { IngestedAt = Sample.Ago(2.Minutes) }],
                Row with { Ingested = Sample.Ago(4.Minutes) }),
            Makes("an event without a time of its own happened when it was logged", [Approval with { ActivityDateTime = null }], Row),
            Makes(
                "an event that was logged late happened when it says",
                [Approval with { ActivityDateTime = Sample.Ago(2.Hours) }], Row with { HappenedAt = Sample.Ago(2.Hours) }),
            Makes("events without ids that say the same are one", [Approval with { Id = "" }, Approval with { Id = null }], Row),
            Makes("events without ids that happen to others are several", [Approval with { Id = "", TargetResources = Target("1") }, Approval with { Id = "", TargetResources = Target("2") }], Row, Row),
            Makes("events without ids that are about something else are several", [Approval with { Id = "" }, Approval with { Id = "", OperationName = Operations.UpdateUser }], Row, Row),
            Makes("events without details and actor keep their row", [Approval with { AdditionalDetails = null, InitiatedBy = null }], Row with { ActorType = "unknown", ActorId = "", ActorName = "", ActorIp = "" }),
            Makes(
                "the address comes from the details where the actor has none",
                [Approval with { InitiatedBy = AuditEvent.Application("Sync", Alice.ObjectId), AdditionalDetails = AuditEvent.Details(("User-Agent", "Browser"), ("ipAddr", "192.0.2.7")) }],
                Row with { ActorType = "app", ActorName = "Sync", ActorIp = "192.0.2.7" }),
            Makes(
                "a guest is external", [Approval with { InitiatedBy = AuditEvent.User(Gina) }],
                Row with { ActorId = Gina.Id, ActorName = "gina_fabrikam.com#ext#@contoso.onmicrosoft.com", ActorIsExternal = true }),
            new("no event is no row") { Given = [], Expect = [] },
        ],
    };

    private static AuditLogs Approval => AuditEvent.SupportApproval(Alice);

    private static EventRow Row => new(Sample.Ago(5.Minutes), Sample.Ago(5.Minutes), "user", Alice.Id, Alice.UserPrincipalName, SignIn.Address, ActorIsExternal: false);

    private static Dynamic Target(string id) => DirectoryEvent.Targets(new { id });

    private static Scenario<EventRow> Makes(string name, IReadOnlyList<AuditLogs> events, params EventRow[] rows) => new(name) { Given = events, Expect = rows };

    internal sealed record EventRow(
        DateTime Ingested, DateTime HappenedAt, string ActorType, string ActorId, string ActorName, string ActorIp, bool ActorIsExternal);
}
