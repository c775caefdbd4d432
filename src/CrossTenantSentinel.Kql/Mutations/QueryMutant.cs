using CrossTenantSentinel.Engine.Plans;

namespace CrossTenantSentinel.Kql.Mutations;

/// <summary>A query with one thing changed.</summary>
/// <param name="Mutation">The name of the mutation that changes it, for example <c>drop-condition</c>.</param>
/// <param name="Clause">The clause that means something else by the change: what a report shows.</param>
/// <param name="Replaced">The text that is replaced, within the clause or at its end.</param>
/// <param name="Replacement">What stands there instead.</param>
public sealed record QueryMutant(string Mutation, TextRange Clause, TextRange Replaced, string Replacement)
{
    /// <summary>The changed text.</summary>
    /// <param name="query">The text of the query.</param>
    public string Apply(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Remove(Replaced.Start, Replaced.Length).Insert(Replaced.Start, Replacement);
    }

    /// <summary>The clause as it is.</summary>
    /// <param name="query">The text of the query.</param>
    public string Before(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Substring(Clause.Start, Clause.Length);
    }

    /// <summary>The clause as it becomes.</summary>
    /// <param name="query">The text of the query.</param>
    public string After(string query) => Apply(query).Substring(Clause.Start, Clause.Length - Replaced.Length + Replacement.Length);

    /// <summary>The same change of the same text where that stands elsewhere.</summary>
    /// <param name="distance">How many characters further on.</param>
    public QueryMutant Moved(int distance) =>
        this with { Clause = Clause with { Start = Clause.Start + distance }, Replaced = Replaced with { Start = Replaced.Start + distance } };
}
