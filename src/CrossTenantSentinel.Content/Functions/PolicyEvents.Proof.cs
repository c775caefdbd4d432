using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class PolicyEvents
{
    private static FunctionProof<PolicyRow> Proof(TenantSettings tenant) => new(self => Kql.Query($$"""
        {{self}}(ago(14d), dynamic([{{Operations.PartnerUpdated}}]))
        | project Operation, Result, FirstIngested, ActorType, ActorUserId, ActorName, AccountName, AccountDomain, IPAddress, ActorIsExternal, MayChange
        """))
    {
        Scenarios =
        [
            Gives(tenant, "an event has the columns of its actor", Updated),
            Gives(tenant, "full stops, spaces and capitals around the operation's name change nothing", Updated with { OperationName = Operations.PartnerUpdated.ToUpperInvariant() + ". " }),
            new("an event is in its latest version, and as old as its first one")
            {
                Given = [Updated with { IngestedAt = Sample.Ago(3.Minutes) }, Updated with { Result = "failure", IngestedAt = Sample.Ago(1.Minutes) }, Updated with { IngestedAt = Sample.Ago(2.Minutes) }],
                Expect = [Row(tenant) with { Result = "failure", FirstIngested = Sample.Ago(3.Minutes) }],
            },
            new("events without ids that say the same are one")
            {
                Given = [Updated with { Id = "" }, Updated with { Id = null }],
                Expect = [Row(tenant)],
            },
            new("events without ids that are about something else are several")
            {
                Given = [Updated with { Id = "" }, Updated with { Id = "", TargetResources = null }, Updated with { Id = "", CorrelationId = "2" }],
                Expect = [Row(tenant), Row(tenant), Row(tenant)],
            },
            Gives(
                tenant, "an application has the address of the details, wherever it stands in them",
                Updated with { InitiatedBy = AuditEvent.Application("Sync", Tess.ObjectId), AdditionalDetails = AuditEvent.Details(("User-Agent", "Browser"), ("IPADDR", "192.0.2.7"), ("oid", "1")) },
                row => row with { ActorType = "app", ActorUserId = "", ActorName = "Sync", AccountName = "", AccountDomain = "", IPAddress = "192.0.2.7" }),
            Gives(
                tenant, "the order of key and value means nothing",
                Updated with { InitiatedBy = AuditEvent.Application("Sync", Tess.ObjectId), AdditionalDetails = Dynamic.Parse("""[{"value":"192.0.2.7","key":"ipaddr"}]""") },
                row => row with { ActorType = "app", ActorUserId = "", ActorName = "Sync", AccountName = "", AccountDomain = "", IPAddress = "192.0.2.7" }),
            Gives(
                tenant, "an event without actor and details keeps its row", Updated with { InitiatedBy = null, AdditionalDetails = null },
                row => row with { ActorType = "unknown", ActorUserId = "", ActorName = "", AccountName = "", AccountDomain = "", IPAddress = "" }),
            Gives(
                tenant, "a guest is external", Updated with { InitiatedBy = AuditEvent.User(Gina) },
                row => row with { ActorUserId = Gina.Id, ActorName = "gina_fabrikam.com#ext#@contoso.onmicrosoft.com", AccountName = "gina_fabrikam.com#ext#", AccountDomain = "contoso.onmicrosoft.com", ActorIsExternal = true }),
            Quiet("another operation is left out", Updated with { OperationName = Operations.PartnerAdded }),
            Quiet("an event before the given time is left out", Updated with { TimeGenerated = Sample.Ago(15.Days) }),
        ],
    };

    private static AuditLogs Updated => PolicyEvent.Of(Operations.PartnerUpdated, Bob);

    private static PolicyRow Row(TenantSettings tenant) => new(
        Operations.PartnerUpdated.ToLowerInvariant(), "success", Sample.Ago(5.Minutes), "user", Bob.Id, Bob.UserPrincipalName, Bob.Name, Bob.Domain, SignIn.Address,
        ActorIsExternal: false, MayChange: tenant.PolicyAdmins.Count == 0);

    private static Scenario<PolicyRow> Gives(TenantSettings tenant, string name, AuditLogs updated, Func<PolicyRow, PolicyRow>? change = null) => new(name)
    {
        Given = [updated],
        Expect = [change is null ? Row(tenant) : change(Row(tenant))],
    };

    private static Scenario<PolicyRow> Quiet(string name, AuditLogs updated) => new(name) { Given = [updated], Expect = [] };

    internal sealed record PolicyRow(
        string Operation, string Result, DateTime FirstIngested, string ActorType, string ActorUserId, string ActorName, string AccountName, string AccountDomain,
        string IPAddress, bool ActorIsExternal, bool MayChange);
}
