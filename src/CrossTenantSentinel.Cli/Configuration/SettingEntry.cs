namespace CrossTenantSentinel.Cli.Configuration;

/// <summary>One key and value as a source states it.</summary>
/// <param name="Key">The key; an element of a list carries its index, <c>InternalDomains:0</c>.</param>
/// <param name="Value">The value as text; empty for arrays, the JSON text for objects and null.</param>
/// <param name="Form">How the source spells it.</param>
/// <param name="Place">Where.</param>
public sealed record SettingEntry(string Key, string Value, SettingForm Form, SettingPlace Place)
{
    /// <summary>The key without an index.</summary>
    public string Name => Key.Split(':', 2)[0];

    /// <summary>What follows the first colon of the key, normally an index; null when the key has none.</summary>
    public string? Index => Key.Contains(':', StringComparison.Ordinal) ? Key.Split(':', 2)[1] : null;
}
