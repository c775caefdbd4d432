using System.Text.RegularExpressions;
using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Templates;

/// <summary>A sub-technique among a template's techniques.</summary>
public sealed partial class SubTechniqueInTechniques : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3700.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3700",
        Title = "Sub-technique in techniques of a template",
        Why = "The API refuses a rule whose techniques are not of the form T1078. Rule YAML lists sub-techniques there; templates list them apart, in subTechniques, which previews of the API since 2023-12-01 have.",
        Instead = "Write the technique in techniques and, with a preview version of the API, the sub-technique in subTechniques.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        if (subject.Form != SubjectForm.Arm || subject.Kind == RuleKind.Hunting)
            yield break;
        List<Stated> wrong = [.. (subject.Techniques ?? []).Where(technique => technique.IsKnown && Form.IsMatch(technique.Text))];
        Fix? fix = wrong.Count > 0 ? Move(subject, wrong) : null;
        foreach (Stated technique in wrong)
        {
            yield return Kind.At(technique.At, $"{technique.Text} is a sub-technique; the API takes techniques such as {technique.Text[..5]} here.") with { Fix = fix };
            fix = null;
        }
    }

    /// <summary>Certain where the version of the API has sub-techniques and no technique would be there twice. Moves all at once.</summary>
    private static Fix? Move(RuleSubject subject, List<Stated> wrong)
    {
        List<string> techniques = [.. subject.Techniques!.Select(technique => technique.IsKnown && Form.IsMatch(technique.Text) ? technique.Text[..5] : technique.Text)];
        if (subject.ApiVersion is not { IsKnown: true } version || !ApiVersions.HasSubTechniques(version.Text) || techniques.Distinct(StringComparer.Ordinal).Count() < techniques.Count
            || subject.Node?["properties"] is not MapNode properties || properties["techniques"] is not ListNode list || list.Items.Any(item => item is not ScalarNode { Style: ScalarStyle.DoubleQuoted }))
            return null;
        string moved = string.Join(", ", wrong.Select(technique => $"\"{technique.Text}\""));
        TextEdit added;
        if (properties.Find("subTechniques") is null)
            added = new TextEdit(After(list), $", \"subTechniques\": [{moved}]");
        else if (properties["subTechniques"] is ListNode { Items: [.., var last] })
            added = new TextEdit(After(last), $", {moved}");
        else
            return null;
        return new Fix("Move sub-techniques to subTechniques", [.. wrong.Select(technique => new TextEdit(technique.AtPart(0, technique.Text.Length), technique.Text[..5])), added]);
    }

    private static Anchor.OfSpan After(DocumentNode node) => new(node.Source.SpanOf(node.End, node.End));

    [GeneratedRegex(@"\AT[0-9]{4}\.[0-9]{3}\z")]
    private static partial Regex Form { get; }
}
