using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;

namespace CrossTenantSentinel.Functions;

/// <summary>
/// What a shared function gives, apart from the detections that use it: a query that calls it, and scenarios of that query. The query gets its rows from
/// the scenarios, as a detection does.
/// </summary>
/// <param name="Call">Makes the query from the function: <c>self => Kql.Query($"SigninLogs | project Home = {self}(UserPrincipalName)")</c>.</param>
public abstract record FunctionProof(Func<KqlFunction, KqlQuery> Call)
{
    /// <summary>The columns of the query, as the row record declares them.</summary>
    public abstract IReadOnlyList<Column> RowColumns { get; }

    /// <summary>The scenarios, without their row type.</summary>
    public abstract IReadOnlyList<Scenario> AllScenarios { get; }
}
