using System.Collections.Immutable;
using System.Globalization;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Checks.Lookback;

/// <summary>Evaluates the constant durations and the instants relative to now that a query is written with.</summary>
/// <param name="query">The query's text.</param>
/// <param name="names">The values of <c>let</c> variables and parameters in scope.</param>
internal sealed class TimeEvaluator(string query, ImmutableDictionary<string, TimeValue> names)
{
    /// <summary>The value of an expression; null when it depends on data, or on something this evaluator does not know.</summary>
    public TimeValue? Evaluate(SyntaxNode node) => node.Kind switch
    {
        "TimespanLiteralExpression" => TimespanLiteral.Parse(node.Text(query)) is { } duration ? new TimeValue.Duration(duration) : null,
        "LongLiteralExpression" or "IntLiteralExpression" or "RealLiteralExpression" or "DecimalLiteralExpression" => ParseNumber(node.Text(query)),
        "StringLiteralExpression" => new TimeValue.Text(node.Text(query).Trim('@', 'h', 'H').Trim('"', '\'')),
        "ParenthesizedExpression" => Operands(node) is [var inner] ? Evaluate(inner) : null,
        "UnaryMinusExpression" => Operands(node) is [var operand] ? Scale(Evaluate(operand), -1) : null,
        "UnaryPlusExpression" => Operands(node) is [var operand] ? Evaluate(operand) : null,
        "AddExpression" => Operands(node) is [var left, var right] ? Add(Evaluate(left), Evaluate(right), 1) : null,
        "SubtractExpression" => Operands(node) is [var left, var right] ? Add(Evaluate(left), Evaluate(right), -1) : null,
        "MultiplyExpression" => Operands(node) is [var left, var right] ? Multiply(Evaluate(left), Evaluate(right)) : null,
        "DivideExpression" => Operands(node) is [var left, var right] ? Divide(Evaluate(left), Evaluate(right)) : null,
        "NameReference" => node.Symbol is { } name ? names.GetValueOrDefault(name) : null,
        "FunctionCallExpression" => EvaluateCall(node),
        _ => null,
    };

    /// <summary>The expressions below a node, without tokens and separators.</summary>
    public static IReadOnlyList<SyntaxNode> Operands(SyntaxNode node) => [.. node.Children.Where(child => child.ResultType is not null || child.Symbol is not null)];

    private TimeValue? EvaluateCall(SyntaxNode call)
    {
        List<TimeValue?> arguments = [.. call.Arguments().Select(Evaluate)];
        return (call.Symbol, arguments) switch
        {
            ("now", []) => new TimeValue.Instant(TimeSpan.Zero, TimeSpan.Zero),
            ("now", [TimeValue.Duration offset]) => new TimeValue.Instant(-offset.Value, TimeSpan.Zero),
            ("ago", [TimeValue.Duration back]) => new TimeValue.Instant(back.Value, TimeSpan.Zero),
            ("datetime_add", [TimeValue.Text part, TimeValue.Number count, TimeValue.Instant from]) => Add(from, Part(part.Value, count.Value), 1),
            ("totimespan" or "timespan" or "time", [TimeValue.Text text]) => TimespanLiteral.Parse(text.Value) is { } parsed ? new TimeValue.Duration(parsed) : null,
            ("totimespan" or "todatetime" or "toint" or "tolong" or "toreal" or "todouble", [var same]) => same,
            ("bin" or "floor", [TimeValue.Instant instant, TimeValue.Duration size]) => instant with { Rounding = instant.Rounding + size.Value },
            ("bin" or "floor" or "bin_at", [var same, ..]) => same as TimeValue.Duration,
            ("startofday", [TimeValue.Instant instant, .. var offset]) => StartOf(instant, 1, offset),
            ("startofweek", [TimeValue.Instant instant, .. var offset]) => StartOf(instant, 7, offset),
            ("startofmonth", [TimeValue.Instant instant, .. var offset]) => StartOf(instant, 31, offset),
            ("startofyear", [TimeValue.Instant instant, .. var offset]) => StartOf(instant, 366, offset),
            ("iff" or "iif", [_, var then, var otherwise]) => Further(then, otherwise),
            ("coalesce" or "min_of" or "max_of", [var first, .. var others]) => others.Aggregate(first, Further),
            _ => null,
        };
    }

    private static TimeValue.Number? ParseNumber(string text)
    {
        int open = text.IndexOf('(', StringComparison.Ordinal);
        string digits = open < 0 ? text : text[(open + 1)..^1];
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? new TimeValue.Number(value) : null;
    }

    private static TimeValue.Instant? StartOf(TimeValue.Instant instant, int days, List<TimeValue?> offset) => offset switch
    {
        [] => instant with { Rounding = instant.Rounding + TimeSpan.FromDays(days) },
        [TimeValue.Number count] => new TimeValue.Instant(instant.Back - Days(count.Value * days), instant.Rounding + TimeSpan.FromDays(days)),
        _ => null,
    };

    /// <summary>So many of a part that <c>datetime_add</c> and <c>datetime_diff</c> know; a month counts as 30 days. Null for an unknown part.</summary>
    public static TimeValue.Duration? Part(string part, double count) => part.ToLowerInvariant() switch
    {
        "year" => new TimeValue.Duration(Days(count * 365)),
        "quarter" => new TimeValue.Duration(Days(count * 90)),
        "month" => new TimeValue.Duration(Days(count * 30)),
        "week" => new TimeValue.Duration(Days(count * 7)),
        _ => TimespanLiteral.Parse($"1{part.ToLowerInvariant()}") is { } unit ? new TimeValue.Duration(Ticks(unit.Ticks * count)) : null,
    };

    private static TimeValue? Add(TimeValue? left, TimeValue? right, int sign) => (left, right) switch
    {
        (TimeValue.Duration one, TimeValue.Duration other) => new TimeValue.Duration(Ticks(one.Value.Ticks + ((double)sign * other.Value.Ticks))),
        (TimeValue.Number one, TimeValue.Number other) => new TimeValue.Number(one.Value + (sign * other.Value)),
        (TimeValue.Instant instant, TimeValue.Duration by) => instant with { Back = Ticks(instant.Back.Ticks - ((double)sign * by.Value.Ticks)) },
        (TimeValue.Duration by, TimeValue.Instant instant) when sign > 0 => instant with { Back = Ticks(instant.Back.Ticks - (double)by.Value.Ticks) },
        (TimeValue.Instant one, TimeValue.Instant other) when sign < 0 => new TimeValue.Duration(other.Back - one.Back),
        _ => null,
    };

    private static TimeValue? Multiply(TimeValue? left, TimeValue? right) => (left, right) switch
    {
        (TimeValue.Number one, _) => Scale(right, one.Value),
        (_, TimeValue.Number other) => Scale(left, other.Value),
        _ => null,
    };

    private static TimeValue? Divide(TimeValue? left, TimeValue? right) =>
        right is TimeValue.Number { Value: not 0 } divisor ? Scale(left, 1 / divisor.Value) : null;

    private static TimeValue? Scale(TimeValue? value, double by) => value switch
    {
        TimeValue.Duration duration => new TimeValue.Duration(Ticks(duration.Value.Ticks * by)),
        TimeValue.Number number => new TimeValue.Number(number.Value * by),
        _ => null,
    };

    private static TimeValue? Further(TimeValue? one, TimeValue? other) => (one, other) switch
    {
        (TimeValue.Instant left, TimeValue.Instant right) => left.Back + left.Rounding >= right.Back + right.Rounding ? left : right,
        (TimeValue.Duration left, TimeValue.Duration right) => left.Value >= right.Value ? left : right,
        (TimeValue.Instant or TimeValue.Duration, null) => one,
        _ => other,
    };

    private static TimeSpan Days(double days) => Ticks(days * TimeSpan.TicksPerDay);

    private static TimeSpan Ticks(double ticks) => TimeSpan.FromTicks((long)Math.Clamp(ticks, -1e18, 1e18));
}
