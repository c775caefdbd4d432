using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Kql.Checks;

/// <summary>All checks of bound queries.</summary>
public static class QueryChecks
{
    /// <summary>Every check, in the order of the names of their types.</summary>
    public static IReadOnlyList<QueryCheck> All { get; } = CheckDiscovery.In<QueryCheck>(typeof(QueryChecks).Assembly);

    /// <summary>What is wrong with a query, given what the front end says of it.</summary>
    public static IEnumerable<Finding> Run(QuerySubject subject, FrontEndAnswer answer, KustoSchema schema)
    {
        ArgumentNullException.ThrowIfNull(subject);
        IEnumerable<Finding> findings = answer switch
        {
            BoundQuery bound => All.SelectMany(check => check.Inspect(subject, bound, schema)),
            FrontEndFailure failure => [failure.Kind.At(subject.Item.At("Query"), $"{subject.Title}: {failure.Message}")],
            _ => [],
        };
        return findings.Select(finding => finding with { Content = subject.Item.Handle });
    }
}
