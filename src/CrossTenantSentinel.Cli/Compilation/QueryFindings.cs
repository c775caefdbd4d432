using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Cli.Compilation;

/// <summary>What is wrong with queries, given the front end's answers.</summary>
internal static class QueryFindings
{
    /// <summary>The findings of every query. What keeps all queries from being bound, such as a missing program, is said once.</summary>
    public static IEnumerable<Finding> Of(IReadOnlyList<AnalyzedQuery> queries, KustoSchema schema)
    {
        ILookup<FrontEndFailure, AnalyzedQuery> failed = queries.Where(query => query.Answer is FrontEndFailure).ToLookup(query => (FrontEndFailure)query.Answer);
        foreach (IGrouping<FrontEndFailure, AnalyzedQuery> same in failed.Where(same => same.Count() > 1))
            yield return same.Key.Kind.At(Anchor.Nowhere, $"{same.Key.Message.TrimEnd('.')}. {Counts.Number(same.Count(), "query", "queries")} could not be bound.");
        foreach (AnalyzedQuery query in queries.Where(query => query.Answer is not FrontEndFailure failure || failed[failure].Count() == 1))
        {
            foreach (Finding finding in QueryChecks.Run(query.Subject, query.Answer, schema))
                yield return finding;
        }
    }
}
