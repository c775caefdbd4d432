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

public static partial class SyncEvents
{
    private const string Own = "abcdef01-0000-4000-8000-00000000000a";
    private const string Other = "abcdef01-0000-4000-8000-00000000000b";
    private const string On = """{"userSyncInbound":{"isSyncAllowed":true}}""";
    private const string Off = """{"userSyncInbound":{"isSyncAllowed":false}}""";
    private const string Allowed = "synchronisation allowed";
    private const string Organisation = "multitenant organisation";

    private static FunctionProof<SyncRow> Proof(TenantSettings tenant) => new(self => Kql.Query($"{self}(ago(14d)) | project Setting, ExternalTenantId"))
    {
        Scenarios =
        [
            Gives("a setting that is made lets its tenant in", Created(("tenantId", null, Quoted(Other)), ("Setting", null, On)), Allowed, Other),
            Gives("a template that changes lets in", Created(("Setting", Off, On)) with { OperationName = Operations.SyncTemplateUpdated }, Allowed, ""),
            Gives("a tenant that joins is one of the organisation", Joined(("tenantId", null, Quoted(Other))), Organisation, Other),
            Gives("the operation of the other side counts, with a full stop and in capitals", Joined(("tenantId", null, Quoted(Other))) with { OperationName = "ADD MULTITENANTORG TENANT." }, Organisation, Other),
            Gives("a value in capitals, or as JSON text within text, is read", Created(("Setting", null, "\"{\\\"ISSYNCALLOWED\\\":TRUE}\"")), Allowed, ""),
            Gives("a property of its own is read", Created(("tenantId", null, Quoted(Other)), ("IdentitySynchronization.IsSyncAllowed", "[false]", "[true]")), Allowed, Other),
            Gives("a property that is called like the direction is read", Created(("UserSyncInbound", "false", "\"True\"")), Allowed, ""),
            Quiet("a property of its own that forbids does not count", Created(("isSyncAllowed", "true", "false"))),
            Gives("one value that allows is enough", Created(("A", null, Off), ("B", null, On)), Allowed, ""),
            Gives("a tenant that joins is found without properties too", Joined() with { TargetResources = null }, Organisation, ""),
            Gives("a tenant in capitals in any value is the last resort", Created(("Setting", null, On), ("Identifier", null, Quoted(Other.ToUpperInvariant()))), Allowed, Other),
            Gives("our own tenant is not the other one, in capitals neither", Created(("Setting", null, On), ("A", null, Quoted(Own)), ("B", null, Quoted(Other))) with { AADTenantId = Own.ToUpperInvariant() }, Allowed, Other),
            Gives("an event that names our tenant as the partner is about the other one in it", Joined(("tenantId", null, Quoted(Own)), ("B", null, Quoted(Other))) with { AADTenantId = Own.ToUpperInvariant() }, Organisation, Other),
            Gives("an event that names a partner is about it, whatever else it names", Joined(("A", null, Quoted(Tenants.Unlisted.ToString())), ("tenantId", null, Quoted(Other))), Organisation, Other),
            Quiet("a setting that stops synchronisation does not count", Created(("Setting", On, Off))),
            .. Unread(tenant, Created(("tenantId", null, Quoted(Other)), ("Setting", null, "{\"userSync"))),
            Quiet("an event that failed does not count", Joined(("tenantId", null, Quoted(Other))) with { Result = "failure" }),
            Gives("a result in capitals counts", Joined(("tenantId", null, Quoted(Other))) with { Result = "SUCCESS" }, Organisation, Other),
            Quiet("an event before the given time does not count", Joined(("tenantId", null, Quoted(Other))) with { TimeGenerated = Sample.Ago(15.Days) }),
            Quiet("a setting that is deleted does not count", Created(("Setting", null, On)) with { OperationName = Operations.SyncSettingDeleted }),
        ],
    };

    private static string Quoted(string text) => $"\"{text}\"";

    private static AuditLogs Created(params IEnumerable<(string Name, string? Old, string? New)> properties) => PolicyEvent.Of(Operations.SyncSettings[0], Bob, properties);

    private static AuditLogs Joined(params IEnumerable<(string Name, string? Old, string? New)> properties) => PolicyEvent.Of(Operations.MultitenantOrganizationJoined[1], Bob, properties);

    private static Scenario<SyncRow> Gives(string name, AuditLogs change, string setting, string tenant) => new(name) { Given = [change], Expect = [new(setting, tenant)] };

    private static Scenario<SyncRow> Quiet(string name, AuditLogs change) => new(name) { Given = [change], Expect = [] };

    private static IEnumerable<Scenario<SyncRow>> Unread(TenantSettings tenant, AuditLogs change)
    {
        yield return tenant.AlertUnparsed
            ? Gives("a setting that cannot be read counts as one that allows", change, "synchronisation setting not readable", Other)
            : Quiet("a setting that cannot be read does not count", change);
    }

    internal sealed record SyncRow(string Setting, string ExternalTenantId);
}
