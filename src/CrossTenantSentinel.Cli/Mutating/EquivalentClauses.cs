using System.Text.RegularExpressions;
using CrossTenantSentinel.Kql.Mutations;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Cli.Mutating;

/// <summary>Where the clauses that authors call equivalent stand in a text.</summary>
/// <param name="equivalents">What an author says.</param>
/// <param name="text">The query.</param>
/// <param name="own">The part of it that is the author's.</param>
internal sealed class EquivalentClauses(IReadOnlyList<EquivalentMutation> equivalents, string text, (int Start, int End) own)
{
    /// <summary>Ends a clause of which only the beginning is written.</summary>
    private const string AndSoOn = "...";

    private readonly (EquivalentMutation Said, Match[] Places)[] clauses = [.. equivalents.Select(said => (said, PlacesOf(said, text, own)))];

    /// <summary>What covers a mutant; null when nothing does.</summary>
    public EquivalentMutation? Covering(QueryMutant mutant) => Array.Find(clauses, clause =>
        (clause.Said.Mutation is null || clause.Said.Mutation == mutant.Mutation)
        && Array.Exists(clause.Places, place => IsBeginning(clause.Said)
            ? place.Index == mutant.Clause.Start
            : place.Index <= mutant.Clause.Start && mutant.Clause.Start + mutant.Clause.Length <= place.Index + place.Length)).Said;

    private static bool IsBeginning(EquivalentMutation said) => said.Clause.EndsWith(AndSoOn, StringComparison.Ordinal);

    private static Match[] PlacesOf(EquivalentMutation said, string text, (int Start, int End) own)
    {
        string clause = IsBeginning(said) ? said.Clause[..^AndSoOn.Length] : said.Clause;
        string[] words = clause.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0
            ? []
            : [.. Regex.Matches(text, string.Join(@"\s+", words.Select(Regex.Escape))).Where(place => place.Index >= own.Start && place.Index + place.Length <= own.End)];
    }
}
