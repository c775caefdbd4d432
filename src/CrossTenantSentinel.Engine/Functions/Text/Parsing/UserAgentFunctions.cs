using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Text.Parsing;

/// <summary>What a user agent tells of browser, operating system and device; see <see cref="UserAgentRules"/>.</summary>
[ScalarFamily]
internal static class UserAgentFunctions
{
    private static readonly string[] BrowserParts = ["Family", "MajorVersion", "MinorVersion", "Patch"];
    private static readonly string[] SystemParts = ["Family", "MajorVersion", "MinorVersion", "Patch", "PatchMinor"];
    private static readonly string[] DeviceParts = ["Family", "Brand", "Model"];

    /// <summary>All three.</summary>
    [ScalarFunction("parse_user_agent")]
    public static DynamicValue Parse(string userAgent) =>
        Parse(userAgent, DynamicValue.OfArray(DynamicValue.Of("browser"), DynamicValue.Of("os"), DynamicValue.Of("device")));

    /// <summary>What is asked for: one of browser, os and device, or an array of these.</summary>
    [ScalarFunction("parse_user_agent")]
    public static DynamicValue Parse(string userAgent, DynamicValue wanted)
    {
        HashSet<string> asked = [.. (wanted.Array ?? new DynamicArray([wanted])).Select(item => item.ToString().ToLowerInvariant())];
        List<KeyValuePair<string, DynamicValue>> parts = [];
        if (asked.Remove("browser"))
            parts.Add(new("Browser", First(UserAgentRules.Browsers, BrowserParts, userAgent)));
        if (asked.Remove("os"))
            parts.Add(new("OperatingSystem", First(UserAgentRules.OperatingSystems, SystemParts, userAgent)));
        if (asked.Remove("device"))
            parts.Add(new("Device", First(UserAgentRules.Devices, DeviceParts, userAgent)));
        return asked.Count == 0
            ? DynamicValue.Of(DynamicBag.Of(parts))
            : throw RunFailureException.Because($"parse_user_agent: '{asked.First()}' is none of browser, os and device.");
    }

    private static DynamicValue First(IReadOnlyList<UserAgentRule> rules, string[] names, string userAgent)
    {
        string[] values = rules.Select(rule => rule.Match(userAgent)).FirstOrDefault(match => match is not null) ?? ["Other"];
        return DynamicValue.Of(DynamicBag.Of(names.Select((name, index) =>
            KeyValuePair.Create(name, DynamicValue.Of(index < values.Length ? values[index] : string.Empty)))));
    }
}
