using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Steps.Parsing;

/// <summary>Where in a text the columns of <c>parse</c> stand.</summary>
public abstract class ParsePattern
{
    private protected ParsePattern(IReadOnlyList<ParseElement> elements, bool isStrict)
    {
        Types = [.. elements.Where(element => element.Type is not null).Select(element => element.Type!.Value)];
        IsStrict = isStrict;
    }

    /// <summary>The types of the columns.</summary>
    public IReadOnlyList<KqlType> Types { get; }

    /// <summary>Whether a text does not match when one of its columns cannot be converted; otherwise that column is null.</summary>
    public bool IsStrict { get; }

    /// <summary><c>kind=simple</c> and <c>kind=relaxed</c>: texts stand for themselves.</summary>
    public static ParsePattern Plain(IReadOnlyList<ParseElement> elements, bool isStrict) => new PlainPattern(elements, isStrict);

    /// <summary><c>kind=regex</c>: texts are regular expressions.</summary>
    /// <exception cref="RunFailureException">They are no valid ones.</exception>
    public static ParsePattern Regular(IReadOnlyList<ParseElement> elements, string flags) => new RegularPattern(elements, flags);

    /// <summary>Finds the columns.</summary>
    /// <param name="text">The text.</param>
    /// <param name="columns">Receives where each column starts and ends.</param>
    /// <returns>Whether the text has everything that the pattern asks for.</returns>
    internal abstract bool TryMatch(string text, Span<Extent> columns);
}
