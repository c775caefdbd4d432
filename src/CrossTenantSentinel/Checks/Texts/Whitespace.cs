using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Texts;

/// <summary>Tabs, blanks at ends of lines and carriage returns in YAML.</summary>
public sealed class Whitespace : SubjectCheck<RuleSubject>
{
    /// <summary>CTS3051.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3051",
        Title = "Tabs, trailing blanks or carriage returns",
        Why = "Tools that write YAML again put a text with tabs or trailing blanks into one quoted line, which nobody can read or compare.",
        Instead = "Indent with blanks, remove blanks at ends of lines, and end lines with a line feed.",
        Severity = FindingSeverity.Note,
        IsOffByDefault = true,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject)
    {
        if (subject is not { Form: SubjectForm.Yaml, Node: { } node })
            yield break;
        string text = node.Source.Text;
        int tab = text.IndexOf('\t', node.Start, node.End - node.Start);
        if (tab >= 0)
            yield return Kind.At(At(node, tab), "There is a tab.");
        int carriage = text.IndexOf('\r', node.Start, node.End - node.Start);
        if (carriage >= 0)
            yield return Kind.At(At(node, carriage), "Lines end with a carriage return.");
        for (int feed = text.IndexOf('\n', node.Start, node.End - node.Start); feed > 0; feed = text.IndexOf('\n', feed + 1, node.End - feed - 1))
        {
            int last = text[feed - 1] == '\r' ? feed - 2 : feed - 1;
            if (last >= node.Start && text[last] == ' ')
            {
                yield return Kind.At(At(node, last), "A line ends with a blank.");
                yield break;
            }

            if (feed + 1 >= node.End)
                yield break;
        }
    }

    private static Anchor.OfSpan At(DocumentNode node, int offset) => new(node.Source.SpanOf(offset, offset + 1));
}
