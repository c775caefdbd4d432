using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Adoption.Readers;

/// <summary>Reads analytics rules and hunting queries from YAML as Azure-Sentinel's repository has it.</summary>
internal static class YamlRules
{
    /// <summary>Keys that only analytics rules have.</summary>
    private static readonly string[] RuleKeys = ["severity", "queryFrequency", "queryPeriod", "triggerOperator", "triggerThreshold", "alertDetailsOverride", "eventGroupingSettings", "incidentConfiguration"];

    /// <summary>Keys of rules and hunting queries that few other documents have.</summary>
    private static readonly string[] DetectionKeys = ["tactics", "relevantTechniques", "requiredDataConnectors", "entityMappings"];

    /// <summary>A rule or hunting query; null when the document is something else.</summary>
    public static RuleSubject? Read(MapNode map, string file)
    {
        bool isRule = RuleKeys.Any(key => map.Find(key) is not null) || IsRuleKind(map.Scalar("kind")?.Value);
        bool isDetection = isRule || DetectionKeys.Any(key => map.Find(key) is not null) || (map.Find("query") is not null && map.Find("id") is not null && map.Find("name") is not null);
        if (!isDetection || (map.Find("query") is null && map.Find("name") is null && map.Find("id") is null))
            return null;

        NodeValues values = new();
        Stated? name = values.Value(map, "name");
        RuleSubject rule = new()
        {
            Handle = name is { IsKnown: true, Text.Length: > 0 } ? name.Text : System.IO.Path.GetFileNameWithoutExtension(file),
            At = map.Entries.Count > 0 ? map.Entries[0].Key.At() : map.At(),
            Form = SubjectForm.Yaml,
            File = file,
            Node = map,
            Kind = isRule ? KindOf(values.Value(map, "kind")) : RuleKind.Hunting,
            KindText = values.Value(map, "kind"),
            Id = values.Value(map, "id"),
            Name = name,
            Version = values.Value(map, "version"),
            Techniques = values.Values(map, "relevantTechniques") ?? values.Values(map, "techniques"),
        };
        return new RuleReader(values).Read(rule, map);
    }

    private static bool IsRuleKind(string? kind) => kind is not null && KindOf(new Stated(kind, Findings.Anchor.Nowhere)) != RuleKind.Unknown;

    /// <summary>Microsoft's validation does not mind the case of the kind, so neither does the question which rules apply; a check of its own minds.</summary>
    private static RuleKind KindOf(Stated? kind) => kind?.Text.ToUpperInvariant() switch
    {
        "SCHEDULED" => RuleKind.Scheduled,
        "NRT" => RuleKind.NearRealTime,
        _ => RuleKind.Unknown,
    };
}
