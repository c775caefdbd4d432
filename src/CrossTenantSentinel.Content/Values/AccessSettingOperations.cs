namespace CrossTenantSentinel.Content.Values;

/// <summary>Operations that change who may come in or go out, as the audit log names them; see <see cref="Operations"/> for how to compare.</summary>
public static class AccessSettingOperations
{
    /// <summary>A partner's own entry is removed: the default applies again.</summary>
    public static string PartnerDeleted => "Delete partner specific cross-tenant access setting";

    /// <summary>Changes of a partner's own entry. The migration by Microsoft changes nothing and is left out.</summary>
    public static IReadOnlyList<string> OfPartner => [Operations.PartnerAdded, "Update a partner cross-tenant access setting", PartnerDeleted];

    /// <summary>Changes of the default, for every tenant without an entry of its own.</summary>
    public static IReadOnlyList<string> OfDefault =>
        ["Update the company default cross-tenant access setting", "Reset the cross-tenant access default setting"];
}
