namespace CrossTenantSentinel.Spelling;

/// <summary>"Did you mean": the names most like a misspelt one.</summary>
public static class NearestNames
{
    /// <summary>
    /// The candidates that a typing mistake away, best first: equal but for case, then by Damerau-Levenshtein distance (an insertion,
    /// deletion, substitution or swap each count 1), at most a third of the name's length and at most 3.
    /// </summary>
    /// <param name="name">The misspelt name.</param>
    /// <param name="candidates">The names that exist.</param>
    /// <param name="most">How many to return at most.</param>
    public static IReadOnlyList<string> Of(string name, IEnumerable<string> candidates, int most = 3)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(candidates);
        int limit = Math.Min(3, Math.Max(1, name.Length / 3));
        return
        [
            .. candidates
                .Distinct(StringComparer.Ordinal)
                .Where(candidate => Math.Abs(candidate.Length - name.Length) <= limit && !string.Equals(candidate, name, StringComparison.Ordinal))
                .Select(candidate => (Name: candidate, Distance: EditDistance.Between(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
                .Where(pair => pair.Distance <= limit)
                .OrderBy(pair => pair.Distance)
                .ThenBy(pair => pair.Name, StringComparer.Ordinal)
                .Take(most)
                .Select(pair => pair.Name),
        ];
    }

    /// <summary>
    /// Whether a name is most likely one of others, misspelt: equal but for case and underscores, one typing mistake away, or two in a name of
    /// 12 characters or more. Names that differ in a digit (<c>Logs1_CL</c>, <c>Logs2_CL</c>) are different on purpose.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="candidates">The names that exist.</param>
    /// <param name="mistakes">The most mistakes, where two are too many for a long name.</param>
    public static bool AreLikelySame(string name, IEnumerable<string> candidates, int mistakes = 2)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(candidates);
        int limit = Math.Min(mistakes, name.Length >= 12 ? 2 : 1);
        return name.Length >= 4 && candidates.Any(candidate => Math.Abs(candidate.Length - name.Length) <= limit + 1 && AreLikelySame(name, candidate, limit));
    }

    private static bool AreLikelySame(string name, string candidate, int limit)
    {
        string left = Letters(name);
        string right = Letters(candidate);
        return left == right || (Digits(left) == Digits(right) && EditDistance.Between(left, right) <= limit);
    }

    private static string Letters(string name) => name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    private static string Digits(string name) => string.Concat(name.Where(char.IsAsciiDigit));
}
