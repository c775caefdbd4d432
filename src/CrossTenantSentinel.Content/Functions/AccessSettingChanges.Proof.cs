using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Values;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Tables;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class AccessSettingChanges
{
    /// <summary>The policy that sample events are about: a GUID as well.</summary>
    private const string Policy = "ffffffff-ffff-4fff-8fff-ffffffffff01";

    private const string Lettered = "abcdef01-0000-4000-8000-00000000000a";

    private static FunctionProof<ChangeRow> Proof => new(self => Kql.Query($"{self}(ago(14d))"))
    {
        Scenarios =
        [
            Makes("an added partner has an entry", [Added], Row(Lettered), Row(Policy)),
            Makes("a default that is updated or reset stands for every tenant", [Added with { OperationName = Operations.DefaultReset }], Row("*", Operations.DefaultReset)),
            Makes("a full stop and capitals change nothing", [Added with { OperationName = Operations.PartnerUpdated.ToUpperInvariant() + "." }], Row(Lettered, Operations.PartnerUpdated.ToUpperInvariant()), Row(Policy, Operations.PartnerUpdated.ToUpperInvariant())),
            Makes("a default in capitals is one", [Added with { OperationName = Operations.DefaultUpdated.ToUpperInvariant() }], Row("*", Operations.DefaultUpdated.ToUpperInvariant())),
            Makes("a tenant in capitals is in small letters", [AuditEvent.PartnerAdded(Bob, "tenantId", $"\"{Lettered.ToUpperInvariant()}\"") with { CorrelationId = "c-1" }], Row(Lettered), Row(Policy)),
            Makes("a deleted partner has no entry", [Deleted], Row(Lettered, Operations.PartnerDeleted, has: false), Row(Policy, Operations.PartnerDeleted, has: false)),
            Makes(
                "a deletion in capitals leaves no entry", [Deleted with { OperationName = Operations.PartnerDeleted.ToUpperInvariant() }],
                Row(Lettered, Operations.PartnerDeleted.ToUpperInvariant(), has: false), Row(Policy, Operations.PartnerDeleted.ToUpperInvariant(), has: false)),
            Makes("the latest change counts: deleted after it was added", [Deleted, Added with { TimeGenerated = Sample.Ago(2.Days) }], Row(Lettered, Operations.PartnerDeleted, has: false), Row(Policy, Operations.PartnerDeleted, has: false)),
            Makes("the latest change counts: added after it was deleted", [Deleted with { TimeGenerated = Sample.Ago(2.Days) }, Added], Row(Lettered), Row(Policy)),
            Makes("a result in capitals counts", [Added with { Result = "SUCCESS" }], Row(Lettered), Row(Policy)),
            Makes("a change that failed does not count", [Added with { Result = "failure" }]),
            Makes("a change before the given time does not count", [Added with { TimeGenerated = Sample.Ago(15.Days) }]),
            Makes("the migration by Microsoft is no change", [Added with { OperationName = Operations.PartnerMigrated }]),
            Makes("another operation on a policy is no change", [Added with { OperationName = Operations.PolicyUpdated }]),
            Makes("a change that names no tenant keeps its row, without one", [Added with { TargetResources = null }], Row("")),
        ],
    };

    private static AuditLogs Added => AuditEvent.PartnerAdded(Bob, "tenantId", $"\"{Lettered}\"") with { CorrelationId = "c-1" };

    private static AuditLogs Deleted => Added with { OperationName = Operations.PartnerDeleted };

    private static ChangeRow Row(string tenant, string? operation = null, bool has = true) => new(tenant, Sample.Ago(Sample.Recently), has, $"{operation ?? Operations.PartnerAdded}, 2026-03-02 09:55 UTC, c-1");

    private static Scenario<ChangeRow> Makes(string name, IReadOnlyList<AuditLogs> events, params ChangeRow[] rows) => new(name) { Given = events, Expect = rows };

    internal sealed record ChangeRow(string ExternalTenantId, DateTime ChangedAt, bool HasEntry, string Change);
}
