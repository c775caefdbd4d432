namespace CrossTenantSentinel.Content.Values;

/// <summary>What the log calls steps of authentication.</summary>
public static class MfaTexts
{
    /// <summary>Methods that are a first factor, or repeat an earlier one: alone they prove no multifactor authentication.</summary>
    public static IReadOnlyList<string> FirstFactors => ["Password", "Password in the cloud", "Previously satisfied", "Federated", "Temporary Access Pass"];

    /// <summary>What the names of methods begin with that are two factors by themselves.</summary>
    public static IReadOnlyList<string> StrongMethods => ["FIDO2", "Passkey", "Windows Hello", "X.509", "Certificate"];
}
