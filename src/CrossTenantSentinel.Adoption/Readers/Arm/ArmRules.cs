using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Adoption.Readers.Arm;

/// <summary>Reads the analytics rules of templates.</summary>
internal static class ArmRules
{
    /// <summary>Kinds of rules that run no query of ours.</summary>
    private static readonly string[] WithoutQuery = ["FUSION", "MICROSOFTSECURITYINCIDENTCREATION", "MLBEHAVIORANALYTICS", "THREATINTELLIGENCE", "ANOMALY"];

    /// <summary>A rule; null for the kinds that run no query.</summary>
    public static RuleSubject? Read(ArmResource resource, string file)
    {
        Stated? kind = resource.Scope.Value(resource.Node, "kind");
        if (resource.Properties is not MapNode properties || (kind is { IsKnown: true } && WithoutQuery.Contains(kind.Text.ToUpperInvariant())))
            return null;
        ArmScope scope = resource.Scope;
        Stated? name = scope.Value(properties, "displayName");
        RuleSubject rule = new()
        {
            Handle = ArmSubjects.HandleOf(name, resource, file),
            At = resource.At,
            Form = SubjectForm.Arm,
            File = file,
            Node = resource.Node,
            Kind = KindOf(kind),
            KindText = kind,
            Id = ArmNames.IdOf(resource),
            Name = name,
            Version = scope.Value(properties, "version"),
            Techniques = scope.Values(properties, "techniques"),
            SubTechniques = scope.Values(properties, "subTechniques"),
            Enabled = scope.Value(properties, "enabled"),
            ApiVersion = resource.ApiVersion,
            TemplateName = scope.Value(properties, "alertRuleTemplateName"),
            TemplateVersion = scope.Value(properties, "templateVersion"),
            IsTemplate = resource.Content == ArmContent.AnalyticsRuleTemplate,
        };
        rule = new RuleReader(scope).Read(rule, properties);
        return rule with { HasUnknownQuery = rule.Query is null && properties.Find("query") is { Value: not ScalarNode { IsNull: true } } };
    }

    private static RuleKind KindOf(Stated? kind) => kind is not { IsKnown: true } ? RuleKind.Unknown : kind.Text.ToUpperInvariant() switch
    {
        "SCHEDULED" => RuleKind.Scheduled,
        "NRT" => RuleKind.NearRealTime,
        _ => RuleKind.Unknown,
    };
}
