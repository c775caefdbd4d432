using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using static CrossTenantSentinel.Content.Samples.People;

namespace CrossTenantSentinel.Content.Functions;

public static partial class Actor
{
    private const string Lettered = "abcdef01-0000-4000-8000-00000000000a";

    private static FunctionProof<ActorRow> Proof => new(self => Kql.Query($"""
        {self}(AuditLogs)
        | project ActorType, ActorId, ActorName, ActorUpn, ActorKeys = strcat_array(ActorKeys, " "), ActorIp, ActorIsExternal
        """))
    {
        Scenarios =
        [
            Is("a user is known by id, name and address", AuditEvent.User(Alice), AliceRow),
            Is(
                "a guest is external, and known by the name at home", AuditEvent.User(Gina),
                new("user", Gina.Id, "gina_fabrikam.com#ext#@contoso.onmicrosoft.com", "gina@fabrikam.com", $"user:{Gina.Id} user:gina@fabrikam.com app:{Gina.Id} app:gina@fabrikam.com app:", SignIn.Address, ActorIsExternal: true)),
            Is("a personal account is external", User("", "live.com#Otto@contoso.com"), UserRow("", "live.com#otto@contoso.com") with { ActorUpn = "otto@contoso.com", ActorKeys = "user: user:otto@contoso.com app: app:otto@contoso.com app:", ActorIsExternal = true }),
            Is("a user with a domain that is none of ours is external", User("", "mal@evil.example"), UserRow("", "mal@evil.example") with { ActorIsExternal = true }),
            Is("ids and names of users lose their case", User(Lettered.ToUpperInvariant(), "Alice@Contoso.com"), UserRow(Lettered, "alice@contoso.com")),
            Is("a user without a name is one by its id", User(Lettered, null), UserRow(Lettered, "")),
            Is("a user without an id is one by its name", User(null, "alice@contoso.com"), UserRow("", "alice@contoso.com")),
            Is("an application is known by service principal, own id and name", Parse("""{"app":{"displayName":"Sync","servicePrincipalId":"ABC","appId":"DEF"}}"""), AppRow("abc", "def", "Sync")),
            Is("an application is not external, whatever its name looks like", Parse("""{"app":{"displayName":"sync@evil.example","appId":"DEF"}}"""), AppRow("def", "def", "sync@evil.example")),
            Is("an application without a service principal is known by its own id", Parse("""{"app":{"displayName":"Sync","servicePrincipalId":null,"appId":"DEF"}}"""), AppRow("def", "def", "Sync")),
            Is("an application without an id is one by its name", Parse("""{"app":{"displayName":"Sync"}}"""), AppRow("", "", "Sync")),
            Is("an application without a name is one by its id", Parse("""{"app":{"displayName":null,"appId":"DEF"}}"""), AppRow("def", "def", "")),
            Is("a user in an application is the user, whom exemptions of the application do not name", Parse("""{"app":{"displayName":"Portal","appId":"def"},"user":{"id":"1","userPrincipalName":"alice@contoso.com"}}"""), UserRow("1", "alice@contoso.com")),
            Is("a user without values next to an application is the application", Parse("""{"user":{"id":null,"userPrincipalName":""},"app":{"displayName":"Sync"}}"""), AppRow("", "", "Sync")),
            Is("nobody is unknown", null, Nobody),
            Is("an empty actor is unknown", Parse("{}"), Nobody),
            Is("actors that are null are unknown", Parse("""{"user":null,"app":null}"""), Nobody),
            Is("the details give the address where the actor has none", User(null, "alice@contoso.com"), UserRow("", "alice@contoso.com") with { ActorIp = "192.0.2.7" }, "192.0.2.7"),
            Is("the actor's address goes before that of the details", AuditEvent.User(Alice), AliceRow, "192.0.2.7"),
            Is("an application has the address of the details", Parse("""{"app":{"displayName":"Sync"}}"""), AppRow("", "", "Sync") with { ActorIp = "192.0.2.7" }, "192.0.2.7"),
            new("key and value of the address may stand in either order, among others")
            {
                Given = [AuditEvent.SupportApproval(Alice) with { InitiatedBy = User(null, "alice@contoso.com"), AdditionalDetails = Parse("""[{"key":"oid","value":"1"},{"value":"192.0.2.7","key":"IPAddr"}]""") }],
                Expect = [UserRow("", "alice@contoso.com") with { ActorIp = "192.0.2.7" }],
            },
        ],
    };

    private static ActorRow Nobody => new("unknown", "", "", "", "user: user: app: app: app:", "", ActorIsExternal: false);

    private static ActorRow AliceRow => UserRow(Alice.Id, "alice@contoso.com") with { ActorIp = SignIn.Address };

    private static ActorRow UserRow(string id, string name) => new("user", id, name, name, $"user:{id} user:{name} app:{id} app:{name} app:", "", ActorIsExternal: false);

    private static ActorRow AppRow(string id, string appId, string name) => new("app", id, name, name, $"user:{id} user:{name.ToLowerInvariant()} app:{id} app:{name.ToLowerInvariant()} app:{appId}", "", ActorIsExternal: false);

    private static Dynamic Parse(string actor) => Dynamic.Parse(actor);

    private static Dynamic User(string? id, string? userPrincipalName) => Dynamic.Of(new { user = new { id, userPrincipalName } });

    private static Scenario<ActorRow> Is(string name, Dynamic? actor, ActorRow row, string? ipaddr = null) => new(name)
    {
        Given = [AuditEvent.SupportApproval(Alice) with { InitiatedBy = actor, AdditionalDetails = ipaddr is null ? null : AuditEvent.Details(("ipaddr", ipaddr)) }],
        Expect = [row],
    };

    internal sealed record ActorRow(string ActorType, string ActorId, string ActorName, string ActorUpn, string ActorKeys, string ActorIp, bool ActorIsExternal);
}
