using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Checks.Texts;

/// <summary>Query text with characters that Sentinel's content pipeline refuses, or with blanks at a line's end.</summary>
public sealed class QueryCharacters : ItemCheck<Detection>
{
    /// <summary>CTS1012.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1012",
        Title = "Query with forbidden characters or trailing blanks",
        Why = "Azure-Sentinel's validation refuses characters outside ASCII; tabs and trailing blanks turn a readable YAML block into one quoted line.",
        Instead = "Write ASCII, indent with blanks, and write \\u00e9 inside a string literal.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(Detection item)
    {
        if (QueryText.TryRender(item) is not { } query)
            yield break;
        int at = TextCharacters.IndexOfForbidden(query.Text);
        if (at >= 0)
            yield return Kind.At(new Anchor.OfQuery(query, at, 1), $"The query contains {TextCharacters.Name(query.Text[at])}.");
        int blank = query.Text.IndexOf(" \n", StringComparison.Ordinal);
        if (blank >= 0)
            yield return Kind.At(new Anchor.OfQuery(query, blank, 1), "A line of the query ends with a blank.") with { Severity = FindingSeverity.Warning };
    }
}
