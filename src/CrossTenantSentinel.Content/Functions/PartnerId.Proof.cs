using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class PartnerId
{
    private const string Old = "abcdef01-0000-4000-8000-00000000000a";
    private const string New = "abcdef01-0000-4000-8000-00000000000b";

    private static FunctionProof<IdRow> Proof => new(self => Kql.Query($"AuditLogs | project PartnerId = {self}(TargetResources)"))
    {
        Scenarios =
        [
            Is(New, "the older model names the partner in tenantId", Changed(("b2bCollaborationInbound", null, Quoted(Old)), ("tenantId", null, Quoted(New)))),
            Is(New, "the newer model names it in PartnerIdentifier", Changed(("PartnerIdentifier", null, Quoted(New)), ("PartnerPolicyDetail", null, $$"""{"x":{{Quoted(Old)}}}"""))),
            Is(New, "the name of the property may have a path and any case", Changed(("Partner.TENANTID", null, Quoted(New)))),
            Is(New, "ids in capitals are in small letters", Changed(("tenantId", null, Quoted(New.ToUpperInvariant())))),
            Is(New, "the new value goes before the old one", Changed(("tenantId", Quoted(Old), Quoted(New)))),
            Is(Old, "of a deleted partner the old value counts", Changed(("tenantId", Quoted(Old), null))),
            Is(Old, "an empty new value does not count", Changed(("tenantId", Quoted(Old), "\"\""))),
            Is(New, "the order of old and new means nothing", Dynamic.Parse($$"""[{"modifiedProperties":[{"newValue":"{{New}}","oldValue":"{{Old}}","displayName":"tenantId"}]}]""")),
            Is(New, "the property may belong to any target", DirectoryEvent.Targets(new { id = Old, type = "Policy" }, new { modifiedProperties = new[] { new { displayName = "tenantId", newValue = New } } })),
            Is(New, "such a key within a value counts", Changed(("PartnerPolicyDetail", null, $$"""{"TenantId": {{Quoted(New)}} }"""))),
            Is(New, "the property goes before such a key", Changed(("Detail", null, $$"""{"tenantId":{{Quoted(Old)}}}"""), ("tenantId", null, Quoted(New)))),
            Is(New, "a target that is called like an id counts", DirectoryEvent.Targets(new { id = Old, displayName = New })),
            Is("", "the id of a policy is no partner", DirectoryEvent.Targets(new { id = Old, displayName = "Policy" })),
            Is("", "a property whose name only ends so is no partner", Changed(("homeTenantId", null, Quoted(Old)))),
            Is("", "a value that is no id is no partner", Changed(("tenantId", null, "\"fabrikam.com\""))),
            Is("", "an event without targets has no partner", null),
            Is("", "an event with an empty list of targets has no partner", DirectoryEvent.Targets()),
        ],
    };

    private static string Quoted(string text) => $"\"{text}\"";

    private static Dynamic Changed(params IEnumerable<(string Name, string? Old, string? New)> properties) => PolicyEvent.Targets(properties);

    private static Scenario<IdRow> Is(string id, string name, Dynamic? targets) => new(name)
    {
        Given = [AuditEvent.SupportApproval(Bob) with { TargetResources = targets }],
        Expect = [new(id)],
    };

    internal sealed record IdRow(string PartnerId);
}
