namespace CrossTenantSentinel.Content.Values;

/// <summary>Which sign-in table a row comes from: the values of <c>SignInKind</c>.</summary>
public static class SignInKinds
{
    /// <summary>A person was there.</summary>
    public static string Interactive => "interactive";

    /// <summary>An application signed in on behalf of a person.</summary>
    public static string NonInteractive => "nonInteractive";
}
