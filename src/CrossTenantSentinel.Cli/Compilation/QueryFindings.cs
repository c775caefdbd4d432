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
        IReadOnlySet<FrontEndFailure> common = Common(contents);
        List<Fact> facts = [];
        foreach (Finding failure in CommonFailures(contents))
            yield return failure;
        foreach (AnalyzedContent content in contents)
        {
            CheckedContent result = Check(content, schema, common);
            facts.AddRange(result.Facts);
            foreach (Finding finding in result.Findings)
                yield return finding;
        }

        foreach (Finding finding in ContentChecks.Compare(facts))
            yield return finding;
    }

    /// <summary>What several queries have in common that kept them from being bound.</summary>
    public static IReadOnlySet<FrontEndFailure> Common(IEnumerable<AnalyzedContent> contents) =>
        FailuresOf(contents).GroupBy(failure => failure).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet();

    /// <summary>The same as findings, once each.</summary>
    public static IEnumerable<Finding> CommonFailures(IReadOnlyList<AnalyzedContent> contents)
    {
        IReadOnlySet<FrontEndFailure> common = Common(contents);
        return FailuresOf(contents).Where(common.Contains).GroupBy(failure => failure)
            .Select(same => same.Key.Kind.At(Anchor.Nowhere, $"{same.Key.Message.TrimEnd('.')}. {Counts.Number(same.Count(), "query", "queries")} could not be bound."));
    }

    /// <summary>What is wrong with a piece of content by itself, common failures apart.</summary>
    public static CheckedContent Check(AnalyzedContent content, KustoSchema schema, IReadOnlySet<FrontEndFailure> common) =>
        ContentChecks.Run(content.Subject, [.. content.Queries.Select(query => query.Answer is FrontEndFailure failure && common.Contains(failure) ? new ReportedFailure() : query.Answer)], schema);

    private static IEnumerable<FrontEndFailure> FailuresOf(IEnumerable<AnalyzedContent> contents) =>
        contents.SelectMany(content => content.Queries).Select(query => query.Answer).OfType<FrontEndFailure>();
}
