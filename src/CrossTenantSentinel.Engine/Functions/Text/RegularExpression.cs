using System.Text;
using System.Text.RegularExpressions;
using CrossTenantSentinel.Engine.Functions.Text.Patterns;

namespace CrossTenantSentinel.Engine.Functions.Text;

/// <summary>A regular expression with the meaning it has in Kusto. Comes from <see cref="RegularExpressions.Of"/>.</summary>
internal sealed class RegularExpression
{
    private readonly TranslatedPattern translated;
    private readonly MatchEngine ascii;
    private readonly Lazy<MatchEngine> basicPlane;
    private readonly Lazy<MatchEngine> unicode;
    private readonly Lazy<RegularExpression> leading;
    private readonly Lazy<RegularExpression> trailing;

    internal RegularExpression(string pattern)
    {
        Pattern = pattern;
        translated = PatternTranslator.Translate(pattern, Alphabet.Ascii);
        ascii = new(translated.Text);
        basicPlane = new(() => new(PatternTranslator.Translate(pattern, Alphabet.BasicPlane).Text));
        unicode = new(() => new(PatternTranslator.Translate(pattern, Alphabet.Unicode).Text));
        leading = new(() => new($"\\A(?:{pattern})"));
        trailing = new(() => new($"(?:{pattern})\\z"));
    }

    /// <summary>The pattern as it was written.</summary>
    public string Pattern { get; }

    /// <summary>How many groups capture.</summary>
    public int Groups => translated.Groups;

    /// <summary>This expression at the start of a text only.</summary>
    public RegularExpression Leading => leading.Value;

    /// <summary>This expression at the end of a text only.</summary>
    public RegularExpression Trailing => trailing.Value;

    /// <summary>The number of the group of that name; null when there is none.</summary>
    public int? GroupOf(string name) => translated.Names.TryGetValue(name, out int group) ? group : null;

    /// <summary>Whether any part of the text matches.</summary>
    public bool IsMatch(string text) => For(text).Use(text, static (expression, text) => expression.IsMatch(text));

    /// <summary>The first match at or after a place; null when there is none.</summary>
    public Match? FirstMatch(string text, int start = 0)
    {
        Match match = For(text).Use((text, start), static (expression, input) => expression.Match(input.text, input.start));
        return match.Success ? match : null;
    }

    /// <summary>All matches, which do not overlap.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to start.</param>
    /// <param name="most">After how many to stop.</param>
    public List<Match> Matches(string text, int start = 0, int most = int.MaxValue) =>
        For(text).Use((text, start, most), static (expression, input) => AllOf(expression, input.text, input.start, input.most));

    private static List<Match> AllOf(Regex expression, string text, int start, int most)
    {
        List<Match> matches = [];
        int end = -1;
        for (Match match = expression.Match(text, start); match.Success && matches.Count < most; match = match.NextMatch())
        {
            // An empty match right behind another one does not count; between the halves of a pair it would cut a character.
            if (match.Length == 0 && (match.Index == end || IsInsidePair(text, match.Index)))
                continue;
            matches.Add(match);
            end = match.Index + match.Length;
        }

        return matches;
    }

    private static bool IsInsidePair(string text, int place) =>
        place > 0 && place < text.Length && char.IsLowSurrogate(text[place]) && char.IsHighSurrogate(text[place - 1]);

    private MatchEngine For(string text) =>
        Ascii.IsValid(text) ? ascii : text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? unicode.Value : basicPlane.Value;
}
