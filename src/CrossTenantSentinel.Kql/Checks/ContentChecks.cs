using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Workbooks;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Kql.Checks;

/// <summary>All checks of content and its queries: the same for the pack and for files of any repository.</summary>
public static class ContentChecks
{
    /// <summary>Every comparing check of both assemblies, in the order of the names of their types.</summary>
    public static IReadOnlyList<ComparingCheck> Comparing { get; } =
        [.. CheckDiscovery.In<ComparingCheck>(typeof(ComparingCheck).Assembly), .. CheckDiscovery.In<ComparingCheck>(typeof(ContentChecks).Assembly)];

    /// <summary>What is wrong with a piece of content by itself, and what it says to be compared.</summary>
    /// <param name="subject">The content.</param>
    /// <param name="answers">What the front end says of its queries, in their order.</param>
    /// <param name="schema">What the queries were bound against.</param>
    public static CheckedContent Run(Subject subject, IReadOnlyList<FrontEndAnswer> answers, KustoSchema schema)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(answers);
        subject = WithColumns(subject, answers);
        List<Finding> findings = [.. SubjectCheck.Run(subject)];
        List<Fact> facts = [.. Comparing.SelectMany(check => check.Gather(subject))];
        List<(SubjectQuery, IReadOnlyList<Finding>)> found = [];
        foreach ((SubjectQuery query, FrontEndAnswer answer) in subject.Queries.Zip(answers))
        {
            found.Add((query, [.. QueryChecks.Run(subject, query, answer, schema)]));
            if (answer is BoundQuery bound && query.Text is not SubstitutedText { IsFirst: false })
                facts.AddRange(Comparing.OfType<QueryComparingCheck>().SelectMany(check => check.Gather(new CheckedQuery(subject, query, bound, schema))));
        }

        findings.AddRange(SelectedFindings.Merge(subject, found));
        return new CheckedContent(findings, facts);
    }

    /// <summary>What is wrong with content next to other content.</summary>
    /// <param name="facts">The facts of all content, in order of files.</param>
    public static IEnumerable<Finding> Compare(IReadOnlyList<Fact> facts)
    {
        ILookup<string, Fact> byCheck = facts.ToLookup(fact => fact.Kind, StringComparer.Ordinal);
        return Comparing.SelectMany(check => check.Judge([.. byCheck[check.Name]]));
    }

    /// <summary>A rule knows the columns of its query once it is bound; those of a query with errors may be anything.</summary>
    private static Subject WithColumns(Subject subject, IReadOnlyList<FrontEndAnswer> answers) =>
        subject is RuleSubject { Columns: null } rule && answers is [BoundQuery { HasErrors: false } bound]
            ? rule with { Columns = bound.Result, HasOpenColumns = bound.IsOpen, UntypedColumns = bound.UntypedColumns }
            : subject;
}
