using CrossTenantSentinel.Engine.Execution;

namespace CrossTenantSentinel.Engine.Steps.Parsing;

/// <summary>How names and values are written in a text that <c>parse-kv</c> reads.</summary>
public abstract class PairPattern
{
    private protected PairPattern()
    {
    }

    /// <summary>Texts stand between pairs, and between the name and the value of a pair.</summary>
    public static PairPattern Delimited(string betweenPairs, string betweenNameAndValue, PairQuotes quotes, bool isGreedy) =>
        new DelimitedPairs(betweenPairs, betweenNameAndValue, quotes, isGreedy);

    /// <summary>Names and values are letters and digits; anything else stands between them.</summary>
    public static PairPattern Loose(PairQuotes quotes) => new LoosePairs(quotes);

    /// <summary>A regular expression whose first group is the name and whose second is the value.</summary>
    /// <exception cref="RunFailureException">It is no such expression.</exception>
    public static PairPattern Regular(string expression) => new RegularPairs(expression);

    /// <summary>Finds the value of each name: of its first pair; null where there is none.</summary>
    internal abstract void Read(string text, NamePlaces names, string?[] values);
}
