using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Kql.Checks.Workbooks;

/// <summary>A query that searches everything.</summary>
public sealed partial class ReadsEverything : WorkbookQueryCheck
{
    /// <summary>CTS3658.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3658",
        Title = "Workbook query searches all tables",
        Why = "search, find and union * read every table of the workspace: slow, throttled, and different in each workspace.",
        Instead = "Name the tables.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(CheckedQuery query, SubstitutedText text)
    {
        foreach (SyntaxNode node in query.Syntax.OfKind("SearchOperator", "FindOperator", "UnionOperator"))
        {
            string written = node.Text(query.Text);
            bool isPiped = query.Syntax.ParentOf(node)?.Kind == "PipeExpression" && query.Syntax.ParentOf(node)!.Start < node.Start;
            if (isPiped && node.Kind == "SearchOperator")
                continue;
            bool isWide = node.Kind == "UnionOperator" ? Everything.IsMatch(written) : !Limited.IsMatch(written);
            if (isWide)
                yield return Kind.At(query.At(node.Start, Math.Min(node.Length, written.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank ? blank : written.Length)), $"{text.Item.Title} reads every table.");
        }
    }

    [GeneratedRegex(@"\Aunion\s+([\w.]+\s*=\s*\w+\s+)*\*")]
    private static partial Regex Everything { get; }

    [GeneratedRegex(@"\A(search|find)\b[^|]*?\bin\s*\(")]
    private static partial Regex Limited { get; }
}
