using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Kql.Checks;

/// <summary>All checks of bound queries.</summary>
public static class QueryChecks
{
    /// <summary>Every check, in the order of the names of their types.</summary>
    public static IReadOnlyList<QueryCheck> All { get; } = CheckDiscovery.In<QueryCheck>(typeof(QueryChecks).Assembly);

    /// <summary>What is wrong with a query, given what the front end says of it.</summary>
    public static IEnumerable<Finding> Run(Subject owner, SubjectQuery query, FrontEndAnswer answer, KustoSchema schema)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(query);
        IEnumerable<Finding> findings = answer switch
        {
            BoundQuery bound => Run(new CheckedQuery(owner, query, bound, schema)),
            FrontEndFailure failure => [failure.Kind.At(query.Text.At(0, 0), $"{Title(owner, query)}: {failure.Message}")],
            _ => [],
        };
        return findings.Select(finding => finding with { Content = owner.Handle });
    }

    private static IEnumerable<Finding> Run(CheckedQuery query) => All.SelectMany(check => check.Inspect(query));

    private static string Title(Subject owner, SubjectQuery query) => query.Label is null ? owner.Handle : $"{owner.Handle}, {query.Label}";
}
