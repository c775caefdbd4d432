namespace CrossTenantSentinel.Kql.Checks.Identity;

/// <summary>How a table writes the address of an account that is a guest.</summary>
internal enum AddressKind
{
    /// <summary>As at home: <c>gina@fabrikam.com</c>, as the sign-in logs do.</summary>
    Home,

    /// <summary>As in the directory: <c>gina_fabrikam.com#EXT#@contoso.onmicrosoft.com</c>.</summary>
    Directory,

    /// <summary>As mail is sent to it.</summary>
    Mail,
}
