using System.Globalization;
using System.Text.RegularExpressions;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Expressions;

/// <summary>Literals to constants.</summary>
internal static partial class LiteralLowering
{
    /// <summary>The constant; null when the node is no literal.</summary>
    /// <exception cref="RefusalException">It is one that stands for no value.</exception>
    public static Expression? TryLower(SyntaxNode node, LoweringContext context)
    {
        switch (node.Kind)
        {
            case "StringLiteralExpression" or "CompoundStringLiteralExpression": return ConstantExpression.Of(node.StringValue ?? string.Empty);
            case "BooleanLiteralExpression": return Typed(node, context, KqlType.Bool);
            case "IntLiteralExpression": return Typed(node, context, KqlType.Int);
            case "LongLiteralExpression": return Typed(node, context, KqlType.Long);
            case "RealLiteralExpression": return Real(node, context);
            case "DecimalLiteralExpression": return Typed(node, context, KqlType.Decimal);
            case "DateTimeLiteralExpression": return DateTimeLiteral(node, context);
            case "TimespanLiteralExpression": return Typed(node, context, KqlType.TimeSpan);
            case "GuidLiteralExpression": return Typed(node, context, KqlType.Guid);
            case "NullLiteralExpression": return ConstantExpression.Null(KqlType.Dynamic);
            case "TypeOfLiteralExpression": return null;
            case "DynamicExpression": return Dynamic(node, context);
            case "JsonObjectExpression" or "JsonArrayExpression": return Dynamic(node, node.Text(context.Text));
            default: return null;
        }
    }

    /// <summary>What stands between the parentheses of <c>type(...)</c>, quotes removed; the whole text for a bare literal.</summary>
    public static string Content(string text)
    {
        int open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 || !text.EndsWith(')'))
            return text;
        string content = text[(open + 1)..^1].Trim();
        return content.Length >= 2 && content[0] is '"' or '\'' && content[^1] == content[0] ? content[1..^1] : content;
    }

    private static ConstantExpression Typed(SyntaxNode node, LoweringContext context, KqlType type) => Typed(node, Content(node.Text(context.Text)), type);

    private static ConstantExpression Typed(SyntaxNode node, string content, KqlType type) =>
        content == "null" ? ConstantExpression.Null(type) : ConstantExpression.FirstOf(Converted(content, type, node));

    private static ConstantExpression Real(SyntaxNode node, LoweringContext context)
    {
        string content = Content(node.Text(context.Text));
        return content.ToLowerInvariant() switch
        {
            "null" => ConstantExpression.Null(KqlType.Real),
            "nan" => ConstantExpression.Of(double.NaN),
            "inf" or "+inf" => ConstantExpression.Of(double.PositiveInfinity),
            "-inf" => ConstantExpression.Of(double.NegativeInfinity),
            _ when double.TryParse(content, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => ConstantExpression.Of(number),
            _ => throw LoweringFindings.Refuse(node, $"`{content}` is no real."),
        };
    }

    private static ConstantExpression DateTimeLiteral(SyntaxNode node, LoweringContext context) =>
        Typed(node, LooseDate.Replace(Content(node.Text(context.Text)), "$1-$2-$3"), KqlType.DateTime);

    private static ConstantExpression Dynamic(SyntaxNode node, LoweringContext context)
    {
        string text = node.Text(context.Text);
        int open = text.IndexOf('(', StringComparison.Ordinal);
        return Dynamic(node, Comments.RemovedFrom(text[(open + 1)..^1]));
    }

    private static ConstantExpression Dynamic(SyntaxNode node, string content) => DynamicLiteral.TryParse(content, out DynamicValue value)
        ? ConstantExpression.Of(value)
        : throw LoweringFindings.Refuse(node, "This is no dynamic value.");

    /// <summary>Kusto reads <c>datetime(2026 - 03 - 02)</c> and <c>datetime(2026, 3, 2)</c>, too.</summary>
    [GeneratedRegex(@"\A\s*(\d{4})\s*[-,]\s*(\d{1,2})\s*[-,]\s*(\d{1,2})(?=\s|\z)")]
    private static partial Regex LooseDate { get; }

    /// <summary>By the same rules as <c>to...("text")</c>; what that gives null for is no literal.</summary>
    private static Vector Converted(string content, KqlType type, SyntaxNode node)
    {
        Expression converted = Conversions.To(type, ConstantExpression.Of(content));
        Vector value = converted.Evaluate(new Batch(1), Engine.Execution.Nowhere.Run);
        return value.IsNull(0) ? throw LoweringFindings.Refuse(node, $"`{content}` is no {type.Name()}.") : value;
    }
}
