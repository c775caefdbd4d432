using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Comparisons;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Checks.Values;

/// <summary>A column of numbers that is compared with a text, as event ids often are.</summary>
public sealed class TextualNumber : WrittenQueryCheck
{
    /// <summary>CTS3417.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3417",
        Title = "Number compared with a text",
        Why = "The column holds numbers, for example EventID. The service converts without a word where it can; a text that is no number equals none of them.",
        Instead = "Write the number without quotes: EventID == 4625.",
        Severity = FindingSeverity.Note,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> InspectWritten(CheckedQuery query)
    {
        foreach (ValueComparison comparison in ValueComparisons.In(query.Bound))
        {
            if (comparison.Subject is not { ResultType: "int" or "long" or "real" or "decimal", SymbolKind: SymbolKind.Column, Symbol: { } column })
                continue;
            List<SyntaxNode> texts = [.. comparison.Constants.Where(constant => constant.Kind == "StringLiteralExpression" && constant.Start >= comparison.Node.Start && constant.End <= comparison.Node.End)];
            if (texts is not [{ StringValue: { } first } place, ..])
                continue;
            bool areNumbers = texts.All(text => text.StringValue is { Length: > 0 and < 10 } digits && digits.All(char.IsAsciiDigit) && (digits[0] != '0' || digits.Length == 1));
            yield return Kind.At(query.At(place), $"{column} holds numbers, but is compared with the text \"{first}\".", areNumbers ? $"Write {first}." : null) with
            {
                Severity = areNumbers ? FindingSeverity.Note : FindingSeverity.Warning,
                Fix = areNumbers ? QueryFix.Of(query, $"Write {first}", [.. texts.Select(text => (text.Start, text.Length, text.StringValue!))]) : null,
            };
        }
    }
}
