using CrossTenantSentinel.Checks.Structure;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Checks.Texts;

/// <summary>Query text with characters that Sentinel's content pipeline refuses, or with blanks at a line's end.</summary>
public sealed class QueryCharacters : SubjectCheck<RuleSubject>
{
    /// <summary>CTS1012.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1012",
        Title = "Query with forbidden characters or trailing blanks",
        Why = "Azure-Sentinel's validation refuses characters outside ASCII; tabs and trailing blanks turn a readable YAML block into one quoted line. A character that nobody sees makes a value or name another one.",
        Instead = "Write ASCII, indent with blanks, and write \\u00e9 inside a string literal.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(RuleSubject subject) => subject.Query is not { Text: { } query } ? [] : subject.Form == SubjectForm.Pack ? InPack(query) : InFile(subject, query);

    private static IEnumerable<Finding> InPack(WrittenQuery query)
    {
        int at = ForbiddenCharacters.IndexIn(query.Text);
        if (at >= 0)
            yield return Kind.At(query.At(at, 1), $"The query contains {ForbiddenCharacters.Name(query.Text[at])}.");
        int blank = query.Text.IndexOf(" \n", StringComparison.Ordinal);
        if (blank >= 0)
            yield return Kind.At(query.At(blank, 1), "A line of the query ends with a blank.") with { Severity = FindingSeverity.Warning };
    }

    /// <summary>What nobody sees is wrong everywhere, other letters are wrong to Azure-Sentinel's validation only.</summary>
    private static IEnumerable<Finding> InFile(RuleSubject subject, WrittenQuery query)
    {
        int invisible = ForbiddenCharacters.IndexOfInvisible(query.Text);
        int other = RuleDialect.IsAzureSentinel(subject) ? ForbiddenCharacters.IndexOutsideAscii(query.Text) : -1;
        if (invisible >= 0)
            yield return Kind.At(query.At(invisible, 1), $"The query contains {ForbiddenCharacters.Name(query.Text[invisible])}, which nobody sees.");
        else if (other >= 0)
            yield return Kind.At(query.At(other, 1), $"The query contains {ForbiddenCharacters.Name(query.Text[other])}.") with { Severity = FindingSeverity.Warning };
    }
}
