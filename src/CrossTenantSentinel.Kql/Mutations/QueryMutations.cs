using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Kql.FrontEnd;

namespace CrossTenantSentinel.Kql.Mutations;

/// <summary>All mutations, and the mutants that they make.</summary>
public static class QueryMutations
{
    /// <summary>Every mutation, by name.</summary>
    public static IReadOnlyList<QueryMutation> All { get; } =
        [.. CheckDiscovery.In<QueryMutation>(typeof(QueryMutations).Assembly).OrderBy(mutation => mutation.Name, StringComparer.Ordinal)];

    /// <summary>
    /// Every mutant of a query, in order of position. Places that the query's own constants settle, such as what follows <c>false and</c>,
    /// have none: nothing that stands there can be noticed under these settings.
    /// </summary>
    public static IReadOnlyList<QueryMutant> Of(BoundQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        SettledConditions settled = new(query);
        return
        [
            .. All.SelectMany(mutation => mutation.Of(query))
                .Where(mutant => mutant.Before(query.Text) != mutant.After(query.Text) && !settled.Hides(mutant))
                .DistinctBy(mutant => (mutant.Replaced, mutant.Replacement))
                .OrderBy(mutant => mutant.Replaced.Start)
                .ThenBy(mutant => mutant.Mutation, StringComparer.Ordinal),
        ];
    }
}
