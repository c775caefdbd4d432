using System.Text.RegularExpressions;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Texts;

/// <summary>A reference that is no link, or leads to one language only.</summary>
public sealed partial class ReferenceLinks : SubjectCheck<RuleSubject>
{
    /// <summary>CTS1016.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1016",
        Title = "Malformed reference",
        Why = "References are links in the rule's page; Azure-Sentinel's validation refuses Microsoft links with a language in them.",
        Instead = "Write an absolute https link without a language, for example https://learn.microsoft.com/entra/external-id/.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject) => subject switch
    {
        { Item: Detection item } => InPack(item),
        { Form: SubjectForm.Yaml, Node: { } node } => node.SelfAndDescendants().OfType<ScalarNode>().SelectMany(InText),
        _ => [],
    };

    private static IEnumerable<Finding> InPack(Detection item)
    {
        foreach (string reference in item.References)
        {
            if (!Uri.TryCreate(reference, UriKind.Absolute, out Uri? link) || link.Scheme != Uri.UriSchemeHttps)
                yield return Kind.At(item.At(nameof(Detection.References)), $"\"{reference}\" is no absolute https link.");
            else if (link.Host.EndsWith(".microsoft.com", StringComparison.OrdinalIgnoreCase) && Language.IsMatch(link.AbsolutePath))
                yield return Kind.At(item.At(nameof(Detection.References)), $"\"{reference}\" leads to one language only.");
        }
    }

    private static IEnumerable<Finding> InText(ScalarNode scalar) => MicrosoftLink.Matches(scalar.Value).Select(link =>
    {
        Group language = link.Groups[1];
        return Kind.At(scalar.At(link.Index, link.Length), $"\"{link.Value}\" leads to one language only.") with
        {
            Severity = FindingSeverity.Note,
            Fix = new Fix("Remove the language", [new TextEdit(scalar.At(language.Index, language.Length), "")]),
        };
    });

    [GeneratedRegex(@"\A/[a-z]{2}-[a-z]{2}(/|\z)", RegexOptions.IgnoreCase)]
    private static partial Regex Language { get; }

    [GeneratedRegex(@"https?://(?:docs|learn|azure)\.microsoft\.com/([a-z]{2}-[a-z]{2}/)", RegexOptions.IgnoreCase)]
    private static partial Regex MicrosoftLink { get; }
}
