using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Structure;

/// <summary>A key that exists, but not for everybody who reads rules.</summary>
public sealed class IgnoredKey : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3018.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3018",
        Title = "Suppression that is not read from YAML",
        Why = "Azure-Sentinel's packager always writes a suppression of one hour, switched off, whatever the rule says.",
        Instead = "Remove the keys and set the suppression on the deployed rule, or group events or incidents.",
        Severity = FindingSeverity.Note,
    };

    /// <summary>CTS3019.</summary>
    public static readonly FindingKind OfTheApi = new()
    {
        Code = "CTS3019",
        Title = "Key of the API in YAML",
        Why = "Azure-Sentinel's packager does not read it; deployers that hand YAML to the API do.",
        Instead = "Keep it if your deployer reads it; rules for Azure-Sentinel write name and relevantTechniques.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        if (subject.Form != SubjectForm.Yaml || subject.Node is not MapNode map)
            yield break;
        foreach (MapEntry entry in map.Entries)
        {
            string key = entry.Key.Value;
            if (key is "suppressionDuration" or "suppressionEnabled" && RuleDialect.IsAzureSentinel(subject))
                yield return Kind.At(entry.Key.At(), $"\"{key}\" is not read from YAML.");
            else if (RuleKeys.OfTheApi.Contains(key))
                yield return OfTheApi.At(entry.Key.At(), $"\"{key}\" is a key of the API, not of Azure-Sentinel's YAML.");
        }
    }
}
