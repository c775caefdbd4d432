using CrossTenantSentinel.Checks.Structure;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Texts;

/// <summary>A description that loses a character when it is packaged.</summary>
public sealed class DescriptionQuotes : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3050.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3050",
        Title = "Description in unbalanced quotes",
        Why = "Azure-Sentinel's packager drops the first and the last character of a description that begins with a quote: where the quote is not closed, a letter or full stop is lost.",
        Instead = "Close the quote at the very end, or write none.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        if (!RuleDialect.IsAzureSentinel(subject) || subject.Description is not { IsKnown: true } description)
            yield break;
        string text = description.Text.TrimEnd();
        if (text.Length > 0 && text[0] is '\'' or '"' && (text.Length == 1 || text[^1] != text[0]))
            yield return Kind.At(description.AtPart(0, 1), $"The description begins with {text[0]} and does not end with it: \"{text[^1]}\" is lost.");
    }
}
