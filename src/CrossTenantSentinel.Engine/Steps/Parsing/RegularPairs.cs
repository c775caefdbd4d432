using System.Text.RegularExpressions;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Functions.Text;

namespace CrossTenantSentinel.Engine.Steps.Parsing;

/// <summary>Pairs that a regular expression finds.</summary>
internal sealed class RegularPairs : PairPattern
{
    private readonly RegularExpression expression;

    public RegularPairs(string pattern)
    {
        expression = RegularExpressions.Of(pattern);
        if (expression.Groups != 2)
            throw RunFailureException.Because($"parse-kv: the regular expression must have two groups, but has {expression.Groups}.");
    }

    internal override void Read(string text, NamePlaces names, string?[] values)
    {
        foreach (Match match in expression.Matches(text))
            names.Keep(match.Groups[1].Value.Trim(), match.Groups[2].Value.Trim(), values);
    }
}
