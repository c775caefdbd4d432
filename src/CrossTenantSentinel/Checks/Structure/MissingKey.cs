using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Structure;

/// <summary>A key that must be there, or should.</summary>
public sealed class MissingKey : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3013.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3013",
        Title = "Missing key",
        Why = "Sentinel and Azure-Sentinel's validation refuse a rule without it.",
        Instead = "Add the key.",
    };

    /// <summary>CTS3014.</summary>
    public static readonly FindingKind Documented = new()
    {
        Code = "CTS3014",
        Title = "Missing version or tactics",
        Why = "Microsoft's guide asks for both: without a version nobody is offered an update, without tactics a rule is missing in the MITRE ATT&CK view and in filters.",
        Instead = "Add the key.",
        Severity = FindingSeverity.Warning,
    };

    /// <summary>CTS3015.</summary>
    public static readonly FindingKind Entities = new()
    {
        Code = "CTS3015",
        Title = "Missing entities",
        Why = "Without entity mappings an alert names nobody and nothing: its incident cannot be grouped by entities, investigated from them, or handled by a playbook.",
        Instead = "Map what the query finds: accounts, addresses, hosts, resources.",
        Severity = FindingSeverity.Note,
    };

    /// <summary>CTS3026.</summary>
    public static readonly FindingKind Advised = new()
    {
        Code = "CTS3026",
        Title = "Missing techniques or connectors",
        Why = "Microsoft's guide asks for them: techniques place a rule in the MITRE ATT&CK view, connectors say where its data comes from.",
        Instead = "Add them; where no connector applies, write [].",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    private static readonly string[] OfEveryRule = ["id", "kind", "name", "description", "severity", "query"];
    private static readonly string[] OfScheduledRules = ["queryFrequency", "queryPeriod", "triggerOperator", "triggerThreshold"];
    private static readonly string[] OfHuntingQueries = ["id", "name", "description", "query"];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject) => subject.Form switch
    {
        SubjectForm.Yaml => InYaml(subject),
        SubjectForm.Arm when subject.Kind != RuleKind.Hunting => Mandatory(subject).Where(key => key is not ("id" or "kind" or "description") && !Has(subject, key)).Select(key => Report(Kind, subject, key == "name" ? "displayName" : key)),
        _ => [],
    };

    private static IEnumerable<Finding> InYaml(RuleSubject subject)
    {
        bool isAzureSentinel = RuleDialect.IsAzureSentinel(subject);
        // A key that is there, but misspelt, is reported as such.
        HashSet<string> meant = subject.Node is MapNode rule ? [.. UnknownKey.Meant(rule, RuleKeys.Rule)] : [];
        foreach (string key in Mandatory(subject).Where(key => !Has(subject, key) && !meant.Contains(key)))
            yield return Report(Kind, subject, key);
        if (isAzureSentinel && subject is { Kind: RuleKind.Scheduled, Connectors: null })
            yield return Report(Kind, subject, "requiredDataConnectors");
        if (isAzureSentinel)
        {
            foreach (string key in ((string[])["version", "tactics"]).Where(key => !Has(subject, key)))
                yield return Report(Documented, subject, key);
        }

        if (subject is { Entities: null, SentinelEntities: [] } && (isAzureSentinel || !HuntingKeys.IsHunting(subject)))
            yield return Report(Entities, subject, "entityMappings");
        List<string> advised = [];
        if (!Has(subject, "relevantTechniques") && !Has(subject, "techniques"))
            advised.Add("relevantTechniques");
        if (subject is { Connectors: null, Kind: not RuleKind.Scheduled } && isAzureSentinel)
            advised.Add("requiredDataConnectors");
        if (advised.Count > 0)
            yield return Advised.At(subject.At, $"There is no {string.Join(", no ", advised)}.");

        foreach ((MapNode map, KeyBlock block) in RuleKeys.In(subject.Node).Where(part => part.Block != RuleKeys.Rule))
        {
            foreach (KeyShape key in block.Keys.Where(key => key.IsRequired && IsAbsent(map, key.Name) && !UnknownKey.Meant(map, block).Contains(key.Name)))
                yield return Kind.At(map.Entries is [var first, ..] ? first.Key.At() : map.At(), $"\"{block.Name}\" has no \"{key.Name}\".");
        }
    }

    /// <summary>Whether this check asks for a key of a rule, so that one without value counts as missing.</summary>
    internal static bool Expects(RuleSubject subject, string key) =>
        Mandatory(subject).Contains(key) || key is "version" or "tactics" or "relevantTechniques" or "entityMappings" or "requiredDataConnectors";

    private static string[] Mandatory(RuleSubject subject) => subject.Kind switch
    {
        _ when HuntingKeys.IsHunting(subject) => OfHuntingQueries,
        RuleKind.Scheduled => [.. OfEveryRule, .. OfScheduledRules],
        RuleKind.Unknown when subject.KindText is not null => [],
        _ => OfEveryRule,
    };

    private static bool Has(RuleSubject subject, string key) => subject.Form == SubjectForm.Yaml
        ? !IsAbsent(subject.Node, key)
        : key switch
        {
            "name" => subject.Name is not null,
            "severity" => subject.Severity is not null,
            "query" => subject.Query is not null || subject.HasUnknownQuery,
            "queryFrequency" => subject.Frequency is not null,
            "queryPeriod" => subject.Period is not null,
            "triggerOperator" => subject.TriggerOperator is not null,
            "triggerThreshold" => subject.TriggerThreshold is not null,
            _ => true,
        };

    private static bool IsAbsent(DocumentNode? map, string key) => map?[key] is null or ScalarNode { IsNull: true };

    private static Finding Report(FindingKind kind, RuleSubject subject, string key) => kind.At(subject.At, $"There is no {key}.");
}
