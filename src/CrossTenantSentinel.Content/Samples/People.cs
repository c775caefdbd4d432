using CrossTenantSentinel.Content.Values;

namespace CrossTenantSentinel.Content.Samples;

/// <summary>The users of the scenarios; all made up.</summary>
public static class People
{
    /// <summary>An employee without any role.</summary>
    public static Person Alice => new("alice@contoso.com", new("aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaa01"), Tenants.Home);

    /// <summary>An employee who is Global Administrator.</summary>
    public static Person Bob => new("adm-bob@contoso.com", new("aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaa02"), Tenants.Home);

    /// <summary>An employee who is Global Reader.</summary>
    public static Person Carol => new("carol@contoso.com", new("aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaa03"), Tenants.Home);

    /// <summary>An employee whose name says administrator, and whom no list knows.</summary>
    public static Person Zoe => new("adm-zoe@contoso.com", new("aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaa04"), Tenants.Home);

    /// <summary>A guest from the partner.</summary>
    public static Person Gina => new("gina@fabrikam.com", new("bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbb01"), Tenants.Partner)
    {
        DirectoryUpn = "gina_fabrikam.com#EXT#@contoso.onmicrosoft.com",
        UserType = "Guest",
    };

    /// <summary>A guest from a tenant that no list knows.</summary>
    public static Person Mal => new("mal@evil.example", new("bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbb02"), Tenants.Unlisted)
    {
        DirectoryUpn = "mal_evil.example#EXT#@contoso.onmicrosoft.com",
        UserType = "Guest",
    };

    /// <summary>A guest with a personal Microsoft account.</summary>
    public static Person Otto => new("otto@personal.example", new("bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbb03"), WellKnownTenants.ConsumerAccounts)
    {
        DirectoryUpn = "otto_personal.example#EXT#@contoso.onmicrosoft.com",
        UserType = "Guest",
    };

    /// <summary>A member from our second tenant.</summary>
    public static Person Mia => new("mia@labs.contoso.net", new("bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbb04"), Tenants.Sibling)
    {
        DirectoryUpn = "mia_labs.contoso.net#EXT#@contoso.onmicrosoft.com",
    };

    /// <summary>A technician of the service provider; not a guest of ours.</summary>
    public static Person Tess => new("tess@msp.example", new("bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbb06"), Tenants.ServiceProvider);
}
