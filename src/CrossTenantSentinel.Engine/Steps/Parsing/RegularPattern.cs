using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CrossTenantSentinel.Engine.Functions.Text;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Parsing;

/// <summary>All elements form one regular expression, which must match the whole text.</summary>
internal sealed class RegularPattern : ParsePattern
{
    private readonly RegularExpression expression;
    private readonly int[] groups;

    public RegularPattern(IReadOnlyList<ParseElement> elements, string flags)
        : base(elements, isStrict: true)
    {
        StringBuilder pattern = new(flags.Length > 0 ? $@"(?{flags})\A(?:" : @"\A(?:");
        int column = 0;
        foreach (ParseElement element in elements)
        {
            if (element.Type is { } type)
                pattern.Append(CultureInfo.InvariantCulture, $"(?P<{NameOf(column++)}>{FormOf(type)})");
            else
                pattern.Append(element.Text ?? ".*?");
        }

        expression = RegularExpressions.Of(pattern.Append(@")\z").ToString());
        groups = [.. Enumerable.Range(0, column).Select(index => expression.GroupOf(NameOf(index))!.Value)];
    }

    internal override bool TryMatch(string text, Span<Extent> columns)
    {
        if (expression.FirstMatch(text) is not { } match)
            return false;
        for (int column = 0; column < groups.Length; column++)
        {
            Group group = match.Groups[groups[column]];
            columns[column] = new(group.Index, group.Length);
        }

        return true;
    }

    private static string NameOf(int column) => string.Create(CultureInfo.InvariantCulture, $"column{column}");

    private static string FormOf(KqlType type) => type switch
    {
        KqlType.Int or KqlType.Long => @"\-?\d+",
        KqlType.Real or KqlType.Decimal => @"\-?\d*\.?\d+(?:[eE][\-+]?\d+)?",
        _ => ".*",
    };
}
