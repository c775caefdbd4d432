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
        AuditLogs
        | extend Actor = {self}(InitiatedBy, AdditionalDetails)
        | project Type = tostring(Actor.Type), Id = tostring(Actor.Id), Name = tostring(Actor.Name), Ip = tostring(Actor.Ip), IsExternal = tobool(Actor.IsExternal)
        """))
    {
        Scenarios =
        [
            Is("a user is known by id, name and address", AuditEvent.User(Alice), new("user", Alice.Id, "alice@contoso.com", SignIn.Address, IsExternal: false)),
            Is("a guest is external", AuditEvent.User(Gina), new("user", Gina.Id, "gina_fabrikam.com#ext#@contoso.onmicrosoft.com", SignIn.Address, IsExternal: true)),
            Is("a personal account is external", User("", "live.com#Otto@contoso.com"), new("user", "", "live.com#otto@contoso.com", "", IsExternal: true)),
            Is("a user with a domain that is none of ours is external", User("", "mal@evil.example"), new("user", "", "mal@evil.example", "", IsExternal: true)),
            Is("ids and names of users lose their case", User(Lettered.ToUpperInvariant(), "Alice@Contoso.com"), new("user", Lettered, "alice@contoso.com", "", IsExternal: false)),
            Is("a user without a name is one by its id", User(Lettered, null), new("user", Lettered, "", "", IsExternal: false)),
            Is("a user without an id is one by its name", User(null, "alice@contoso.com"), new("user", "", "alice@contoso.com", "", IsExternal: false)),
            Is("an application is known by service principal and name", Parse("""{"app":{"displayName":"Sync","servicePrincipalId":"ABC","appId":"def"}}"""), new("app", "abc", "Sync", "", IsExternal: false)),
            Is("an application without a service principal is known by its own id", Parse("""{"app":{"displayName":"Sync","servicePrincipalId":null,"appId":"DEF"}}"""), new("app", "def", "Sync", "", IsExternal: false)),
            Is("an application without an id is one by its name", Parse("""{"app":{"displayName":"Sync"}}"""), new("app", "", "Sync", "", IsExternal: false)),
            Is("an application without a name is one by its id", Parse("""{"app":{"displayName":null,"appId":"DEF"}}"""), new("app", "def", "", "", IsExternal: false)),
            Is("a user in an application is the user", Parse("""{"app":{"displayName":"Portal","appId":"def"},"user":{"id":"1","userPrincipalName":"alice@contoso.com"}}"""), new("user", "1", "alice@contoso.com", "", IsExternal: false)),
            Is("a user without values next to an application is the application", Parse("""{"user":{"id":null,"userPrincipalName":""},"app":{"displayName":"Sync"}}"""), new("app", "", "Sync", "", IsExternal: false)),
            Is("nobody is unknown", null, Nobody),
            Is("an empty actor is unknown", Parse("{}"), Nobody),
            Is("actors that are null are unknown", Parse("""{"user":null,"app":null}"""), Nobody),
            Is("the details give the address where the actor has none", User(null, "alice@contoso.com"), new("user", "", "alice@contoso.com", "192.0.2.7", IsExternal: false), "192.0.2.7"),
            Is("the actor's address goes before that of the details", AuditEvent.User(Alice), new("user", Alice.Id, "alice@contoso.com", SignIn.Address, IsExternal: false), "192.0.2.7"),
            Is("an application has the address of the details", Parse("""{"app":{"displayName":"Sync"}}"""), new("app", "", "Sync", "192.0.2.7", IsExternal: false), "192.0.2.7"),
        ],
    };

    private static ActorRow Nobody => new("unknown", "", "", "", IsExternal: false);

    private static Dynamic Parse(string actor) => Dynamic.Parse(actor);

    private static Dynamic User(string? id, string? userPrincipalName) => Dynamic.Of(new { user = new { id, userPrincipalName } });

    private static Scenario<ActorRow> Is(string name, Dynamic? actor, ActorRow row, string? ipaddr = null) => new(name)
    {
        Given = [AuditEvent.SupportApproval(Alice) with { InitiatedBy = actor, AdditionalDetails = ipaddr is null ? null : Dynamic.Of(new { ipaddr }) }],
        Expect = [row],
    };

    internal sealed record ActorRow(string Type, string Id, string Name, string Ip, bool IsExternal);
}
