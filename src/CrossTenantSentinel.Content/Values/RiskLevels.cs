namespace CrossTenantSentinel.Content.Values;

/// <summary>
/// Risk of a sign-in, as rank and as name: none (0), unknown (1: hidden without a P2 licence, empty, or new to us), low (2), medium (3),
/// high (4). Unknown is neither risk nor its absence, so only low and above count as risk.
/// </summary>
public static class RiskLevels
{
    /// <summary>The rank from which a risk is known.</summary>
    public static long LowestKnown => 2;

    /// <summary>The names by rank.</summary>
    public static IReadOnlyList<string> Names => ["none", "unknown", "low", "medium", "high"];

    /// <summary>Risk states in which somebody or something has dealt with the risk.</summary>
    public static IReadOnlyList<string> ClosedStates => ["dismissed", "confirmedSafe", "remediated"];

    /// <summary>Risk states in which a user is at risk.</summary>
    public static IReadOnlyList<string> OpenStates => ["atRisk", "confirmedCompromised"];

    /// <summary>The rank of a name, any case; 1 (unknown) for a name that is none of them.</summary>
    public static long RankOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        int rank = Names.ToList().FindIndex(known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
        return rank < 0 ? 1 : rank;
    }
}
