using System.Text.RegularExpressions;
using CrossTenantSentinel.Engine.Functions.Text;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Comparisons;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Checks.Literals;

/// <summary>A regular expression that Kusto does not take.</summary>
public sealed partial class InvalidPattern : WrittenQueryCheck
{
    /// <summary>CTS3434.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3434",
        Title = "Invalid regular expression",
        Why = "Kusto's engine knows no look-around and no back references, and refuses what it cannot read: the query fails when it runs.",
        Instead = "Correct the pattern; take look-around apart into two conditions.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> InspectWritten(CheckedQuery query)
    {
        return Patterns(query)
            .SelectMany(pattern => ValueComparisons.LiteralsOf(query.Syntax, pattern).Literals)
            .DistinctBy(literal => literal.Start)
            .Select(literal => literal.StringValue is { } text && (PatternSyntax.ProblemOf(text) ?? ProblemOfReference(text)) is { } problem
                ? Kind.At(query.At(literal), $"This is no regular expression for Kusto: {problem}.", IsEscapeProblem(query, literal, problem) ? "In a text without @, write \\\\ for a backslash, or put @ before the quote." : null)
                : null)
            .OfType<Finding>();
    }

    private static IEnumerable<SyntaxNode> Patterns(CheckedQuery query)
    {
        foreach (SyntaxNode comparison in query.Syntax.OfKind("MatchesRegexExpression").Where(comparison => comparison.Children.Count > 2))
            yield return comparison.Children[2];
        foreach (SyntaxNode call in query.Syntax.OfKind("FunctionCallExpression"))
        {
            IReadOnlyList<SyntaxNode> arguments = call.Arguments();
            if (call.Symbol is "extract" or "extract_all" && arguments.Count > 1)
                yield return arguments[0];
            else if (call.Symbol is "replace_regex" or "replace" or "indexof_regex" && arguments.Count > 1)
                yield return call.Symbol == "replace" ? arguments[0] : arguments[1];
            else if (call.Symbol == "countof" && arguments is [_, var searched, { StringValue: "regex" }])
                yield return searched;
        }
    }

    private static bool IsEscapeProblem(CheckedQuery query, SyntaxNode literal, string problem) =>
        problem.Contains('\\', StringComparison.Ordinal) && !literal.Text(query.Text).Contains('@', StringComparison.Ordinal);

    /// <summary>What looks like a back reference is read as the number of a character.</summary>
    private static string? ProblemOfReference(string pattern) => BackReference().Match(pattern) is { Success: true } match ? $"{match.Groups[1].Value} refers to no group, since there are no back references" : null;

    [GeneratedRegex(@"(?<!\\)(?:\\\\)*(\\[1-9])(?![0-9])")]
    private static partial Regex BackReference();
}
