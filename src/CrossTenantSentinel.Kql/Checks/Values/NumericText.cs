using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Comparisons;
using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Tables.Values;

namespace CrossTenantSentinel.Kql.Checks.Values;

/// <summary>A column of texts that is compared with a number, as result codes often are.</summary>
public sealed class NumericText : WrittenQueryCheck
{
    /// <summary>CTS3400.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3400",
        Title = "Text compared with a number",
        Why = "The column holds texts, for example ResultType in the sign-in logs. The service converts without a word where it can, but in lists, joins and functions the same comparison fails or is never true, and the query cannot use the index of the text.",
        Instead = "Write the number as a text: ResultType == \"0\".",
        Severity = FindingSeverity.Note,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> InspectWritten(CheckedQuery query)
    {
        foreach (ValueComparison comparison in ValueComparisons.In(query.Bound))
        {
            List<SyntaxNode> numbers = [.. comparison.Constants.Where(constant => constant.Kind is "LongLiteralExpression" or "IntLiteralExpression" && IsWithin(constant, comparison.Node))];
            if (numbers.Count == 0 || comparison.Subject is not { ResultType: "string", SymbolKind: SymbolKind.Column, Symbol: { } column })
                continue;
            List<ColumnValues?> known = [.. ColumnLineage.Of(query).OriginsOf(comparison.Subject).Select(origin => DocumentedValues.Of(origin.Table, origin.Column))];
            if (known.Any(values => values is { IsClosed: true, AreNumbers: false }))
                continue;
            char quote = QueryFix.QuoteFor(query);
            string first = numbers[0].Text(query.Text);
            bool isCertain = known.Count > 0 && known.All(values => values is { AreNumbers: true }) && numbers.All(number => number.Text(query.Text).All(char.IsAsciiDigit));
            yield return Kind.At(query.At(numbers[0]), $"{column} holds texts, but is compared with the number {first}.", $"Write {quote}{first}{quote}.") with
            {
                Fix = isCertain ? QueryFix.Of(query, $"Write {quote}{first}{quote}", [.. numbers.Select(number => (number.Start, number.Length, $"{quote}{number.Text(query.Text)}{quote}"))]) : null,
            };
        }
    }

    private static bool IsWithin(SyntaxNode node, SyntaxNode around) => node.Start >= around.Start && node.End <= around.End;
}
