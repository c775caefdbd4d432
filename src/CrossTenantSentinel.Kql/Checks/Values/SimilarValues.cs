using CrossTenantSentinel.Spelling;

namespace CrossTenantSentinel.Kql.Checks.Values;

/// <summary>Tells a misspelt value from one that is merely similar, where a set of values is not known in full.</summary>
internal static class SimilarValues
{
    private const int ShortestWord = 5;

    private static readonly char[] Separators = [.. Enumerable.Range(0, 128).Select(code => (char)code).Where(code => !char.IsAsciiLetterOrDigit(code)), '–', '—', '’', '‘', '“', '”', '\u00A0'];

    /// <summary>
    /// Whether two values are the same but for punctuation, or for a typing mistake in one word of five letters or more. Singular and plural, and
    /// words that differ in a digit, are different on purpose.
    /// </summary>
    public static bool AreSame(string value, string known)
    {
        string[] words = Words(value);
        string[] knownWords = Words(known);
        if (words.Length != knownWords.Length)
            return false;
        List<(string Word, string Known)> different = [.. words.Zip(knownWords).Where(pair => !string.Equals(pair.First, pair.Second, StringComparison.OrdinalIgnoreCase))];
        return different switch
        {
            [] => true,
            [var one] => one.Word.Length >= ShortestWord && one.Known.Length >= ShortestWord && !IsPlural(one.Word, one.Known) && NearestNames.AreLikelySame(one.Word, [one.Known]),
            _ => false,
        };
    }

    private static string[] Words(string text) => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private static bool IsPlural(string left, string right) =>
        string.Equals(left + "s", right, StringComparison.OrdinalIgnoreCase) || string.Equals(right + "s", left, StringComparison.OrdinalIgnoreCase);
}
