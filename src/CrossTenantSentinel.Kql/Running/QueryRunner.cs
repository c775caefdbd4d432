using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Kql.Running;

/// <summary>Runs bound queries on sample rows.</summary>
public static class QueryRunner
{
    /// <summary>Lowers a query to a plan, without running it.</summary>
    /// <param name="query">The query.</param>
    /// <param name="schema">The schema it was bound against.</param>
    public static LoweredQuery Lower(BoundQuery query, KustoSchema schema) => throw new NotImplementedException();

    /// <summary>Lowers a query and runs it to its end. What cannot be run is refused before anything runs.</summary>
    /// <param name="query">The query.</param>
    /// <param name="schema">The schema it was bound against.</param>
    /// <param name="run">Clock, data and limits.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static RunOutcome Run(BoundQuery query, KustoSchema schema, Run run) => throw new NotImplementedException();
}
