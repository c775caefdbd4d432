using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Cli.Compilation;

/// <summary>What is wrong with content, given the front end's answers.</summary>
internal static class QueryFindings
{
    /// <summary>
    /// The findings of every piece of content, by itself and next to the others. What keeps all queries from being bound, such as a missing
    /// program, is said once.
    /// </summary>
    public static IEnumerable<Finding> Of(IReadOnlyList<AnalyzedContent> contents, KustoSchema schema)
    {
        ILookup<FrontEndFailure, AnalyzedQuery> failed = contents.SelectMany(content => content.Queries)
            .Where(query => query.Answer is FrontEndFailure).ToLookup(query => (FrontEndFailure)query.Answer);
        foreach (IGrouping<FrontEndFailure, AnalyzedQuery> same in failed.Where(same => same.Count() > 1))
            yield return same.Key.Kind.At(Anchor.Nowhere, $"{same.Key.Message.TrimEnd('.')}. {Counts.Number(same.Count(), "query", "queries")} could not be bound.");

        HashSet<FindingKind> said = [.. failed.Where(same => same.Count() > 1).Select(same => same.Key.Kind)];
        List<Fact> facts = [];
        foreach (AnalyzedContent content in contents)
        {
            CheckedContent result = ContentChecks.Run(content.Subject, [.. content.Queries.Select(query => query.Answer)], schema);
            facts.AddRange(result.Facts);
            foreach (Finding finding in result.Findings.Where(finding => !said.Contains(finding.Kind)))
                yield return finding;
        }

        foreach (Finding finding in ContentChecks.Compare(facts))
            yield return finding;
    }
}
