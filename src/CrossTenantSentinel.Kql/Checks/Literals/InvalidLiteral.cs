using System.Text.RegularExpressions;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Lookback;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;
using CrossTenantSentinel.Kql.Lowering.Expressions;

namespace CrossTenantSentinel.Kql.Checks.Literals;

/// <summary>A literal that stands for no value.</summary>
public sealed partial class InvalidLiteral : WrittenQueryCheck
{
    /// <summary>CTS3430.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3430",
        Title = "Literal that stands for no value",
        Why = "There is no such date, duration or id: Kusto fails the query, or makes it null, which equals nothing.",
        Instead = "Correct the literal.",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> InspectWritten(CheckedQuery query)
    {
        foreach (SyntaxNode literal in query.Syntax.OfKind("DateTimeLiteralExpression", "TimespanLiteralExpression", "GuidLiteralExpression"))
        {
            string content = LiteralLowering.Content(literal.Text(query.Text));
            if (Problem(literal.Kind, content, literal.Text(query.Text)) is { } problem)
                yield return Kind.At(query.At(literal), problem);
        }

        foreach (SyntaxNode call in query.Syntax.OfKind("FunctionCallExpression"))
        {
            if (KindOf(call.Symbol) is not { } kind || call.Arguments() is not [{ StringValue: { Length: > 0 } text } argument] || argument.Kind == "NameReference")
                continue;
            if (Problem(kind, text, $"time({text})") is { } problem)
                yield return Kind.At(query.At(argument), $"{problem} {call.Symbol}() makes it null.");
        }
    }

    private static string? KindOf(string? function) => function switch
    {
        "todatetime" => "DateTimeLiteralExpression",
        "totimespan" => "TimespanLiteralExpression",
        "toguid" => "GuidLiteralExpression",
        _ => null,
    };

    private static string? Problem(string kind, string content, string literal) => kind switch
    {
        // datetime() is the current time, and datetime(now) is met in functions that run, though no document knows it.
        _ when content is "null" or "" or "now" => null,
        "DateTimeLiteralExpression" => ProblemOfDate(content),
        "TimespanLiteralExpression" => Clock().IsMatch(content) && TimespanLiteral.Parse(literal) is null ? $"\"{content}\" is no duration: hours go to 23, minutes and seconds to 59." : null,
        "GuidLiteralExpression" => Guid.TryParse(content, out _) ? null : $"\"{content}\" is no GUID.",
        _ => null,
    };

    /// <summary>Only what is clearly meant as year, month and day; Kusto reads further forms.</summary>
    private static string? ProblemOfDate(string content)
    {
        string date = Loose().Replace(content, "$1-$2-$3");
        if (DateTimeText.TryParse(date, out _))
            return null;
        if (Date().Match(date) is not { Success: true } match)
            return content.Any(char.IsAsciiDigit) || content.Contains('(', StringComparison.Ordinal) ? null : $"\"{content}\" is no date.";
        int month = int.Parse(match.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        int day = int.Parse(match.Groups[3].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        int year = int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        if (month is < 1 or > 12)
            return $"\"{content}\" is no date: there is no month {month}.";
        if (year is < 1 or > 9999 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return $"\"{content}\" is no date: month {month} of {year} has no day {day}.";
        return Time().Match(content) is { Success: true } time && (Number(time.Groups[1]) > 24 || Number(time.Groups[2]) > 59 || Number(time.Groups[3]) > 60)
            ? $"\"{content}\" is no instant: hours go to 23, minutes and seconds to 59."
            : null;
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\A\s*(\d{4})\s*[-,]\s*(\d{1,2})\s*[-,]\s*(\d{1,2})(?=\s|\z)")]
    private static partial Regex Loose();

    [GeneratedRegex(@"\A\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")]
    private static partial Regex Date();

    [GeneratedRegex(@"[T ](\d{1,2}):(\d{1,2})(?::(\d{1,2}))?")]
    private static partial Regex Time();

    [GeneratedRegex(@"\A-?(\d+\.)?\d+:\d+(:\d+(\.\d+)?)?\z")]
    private static partial Regex Clock();
}
