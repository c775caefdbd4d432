using CrossTenantSentinel.Spelling;

namespace CrossTenantSentinel.Lookalikes;

/// <summary>How much two skeletons are alike.</summary>
public static class NameComparison
{
    private const int OneMistakeFrom = 6;
    private const int TwoMistakesFrom = 10;
    private const double MostPairs = 0.8;

    /// <summary>
    /// The best score of a candidate against a protected name, by their skeletons; null when they are not alike. Equal skeletons 100, one
    /// mistake in a name of 6 letters or more 90, the name next to a lure word 80, two mistakes in a name of 10 letters or more 75,
    /// four fifths of the letter pairs in common 70. An empty skeleton is like nothing, not even another one.
    /// </summary>
    /// <param name="candidate">Skeleton of the candidate.</param>
    /// <param name="name">Skeleton of the protected name.</param>
    public static Alikeness? Of(string candidate, string name)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(name);
        if (candidate.Length == 0 || name.Length == 0)
            return null;
        if (candidate == name)
            return Alikeness.Equal;
        int mistakes = Math.Abs(candidate.Length - name.Length) > 2 ? int.MaxValue : EditDistance.Between(candidate, name);
        if (mistakes == 1 && name.Length >= OneMistakeFrom)
            return Alikeness.OneMistake;
        if (HasLure(candidate, name))
            return Alikeness.Lure;
        if (mistakes == 2 && name.Length >= TwoMistakesFrom)
            return Alikeness.TwoMistakes;
        return SharedPairs(candidate, name) >= MostPairs ? Alikeness.SharedPairs : null;
    }

    /// <summary>Pairs of neighbouring letters that both have, by all that one of them has (Jaccard): 0 to 1, the same both ways round. 0 when neither has a pair.</summary>
    /// <param name="left">One skeleton.</param>
    /// <param name="right">The other.</param>
    public static double SharedPairs(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        HashSet<(char, char)> ofLeft = [.. left.Zip(left.Skip(1))];
        HashSet<(char, char)> ofRight = [.. right.Zip(right.Skip(1))];
        int all = ofLeft.Union(ofRight).Count();
        return all == 0 ? 0 : (double)ofLeft.Intersect(ofRight).Count() / all;
    }

    private static bool HasLure(string candidate, string name)
    {
        for (int at = candidate.IndexOf(name, StringComparison.Ordinal); at >= 0; at = candidate.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (LureWords.AreIn(candidate[..at]) || LureWords.AreIn(candidate[(at + name.Length)..]))
                return true;
        }

        return false;
    }
}
