namespace CrossTenantSentinel.Content.Values;

/// <summary>What the log calls steps of authentication.</summary>
public static class MfaTexts
{
    /// <summary>Methods, in lower case, that are a first factor, or repeat an earlier one: alone they prove no multifactor authentication.</summary>
    public static IReadOnlyList<string> FirstFactors => ["password", "password in the cloud", "previously satisfied", "federated", "temporary access pass"];

    /// <summary>What the names of methods begin with that are two factors by themselves.</summary>
    public static IReadOnlyList<string> StrongMethods => ["FIDO2", "Passkey", "Windows Hello", "X.509", "Certificate"];
}
