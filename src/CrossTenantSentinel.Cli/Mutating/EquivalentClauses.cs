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
    private readonly (EquivalentMutation Said, Match[] Places)[] clauses = [.. equivalents.Select(said => (said, PlacesOf(said, text, own)))];

    /// <summary>What covers a mutant; null when nothing does.</summary>
    public EquivalentMutation? Covering(QueryMutant mutant) => Array.Find(clauses, clause =>
        (clause.Said.Mutation is null || clause.Said.Mutation == mutant.Mutation)
        && Array.Exists(clause.Places, place => place.Index <= mutant.Clause.Start && mutant.Clause.Start + mutant.Clause.Length <= place.Index + place.Length)).Said;

    private static Match[] PlacesOf(EquivalentMutation said, string text, (int Start, int End) own)
    {
        string[] words = said.Clause.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0
            ? []
            : [.. Regex.Matches(text, string.Join(@"\s+", words.Select(Regex.Escape))).Where(place => place.Index >= own.Start && place.Index + place.Length <= own.End)];
    }
}
