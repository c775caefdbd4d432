using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Templates;

/// <summary>The version of a rule template without its id.</summary>
public sealed class TemplateVersionAlone : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3703.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3703",
        Title = "templateVersion without alertRuleTemplateName",
        Why = "A version of no template means nothing: Sentinel's validation refuses it.",
        Instead = "State the template's id in alertRuleTemplateName, or remove templateVersion.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        if (subject is { Form: SubjectForm.Arm, IsTemplate: false, TemplateVersion: { } version, TemplateName: null })
            yield return Kind.At(version.At, "There is a templateVersion, but no alertRuleTemplateName.");
    }
}
