using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Structure;

/// <summary>
/// What a rule's YAML is written for. Azure-Sentinel's validation and packager read one set of keys; repositories with deployers of their own
/// hand keys and values of the API through, and what only Azure-Sentinel's tools mind is no defect there.
/// </summary>
internal static class RuleDialect
{
    /// <summary>
    /// Whether a rule is YAML that Azure-Sentinel's tools could read whole: it has none of the keys that only the API has, and is not what converters
    /// make of exported rules, which know no connectors and shorten all durations.
    /// </summary>
    public static bool IsAzureSentinel(RuleSubject rule) =>
        rule.Form == SubjectForm.Yaml && rule.Node is MapNode map
        && !map.Entries.Any(entry => RuleKeys.OfTheApi.Contains(entry.Key.Value, StringComparer.Ordinal))
        && !(map["requiredDataConnectors"] is null && (IsShort(rule.Incidents?.Lookback) || IsShort(rule.SuppressionDuration)));

    private static bool IsShort(Stated? duration) =>
        duration is { IsKnown: true, Text: [.. var number, 'm' or 'h' or 'd'] } && number.Length > 0 && number.All(char.IsAsciiDigit);
}
