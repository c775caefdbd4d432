using CrossTenantSentinel.Cli.Compilation;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Cli.Fixing;

/// <summary>What checking a file comes to, as far as fixes are concerned.</summary>
/// <param name="Findings">Everything found in the file.</param>
/// <param name="Columns">For each of its queries, by a name of its own, the result's columns with their types; null where it does not bind without errors.</param>
public sealed record FileCheck(IReadOnlyList<Finding> Findings, IReadOnlyDictionary<string, string?> Columns)
{
    /// <summary>What checking some content by itself comes to.</summary>
    /// <param name="findings">What is wrong with the file that holds it.</param>
    /// <param name="contents">The content, with the front end's answers.</param>
    /// <param name="schema">What its queries were bound against.</param>
    public static FileCheck Of(IEnumerable<Finding> findings, IReadOnlyList<AnalyzedContent> contents, KustoSchema schema) => new(
        [.. findings, .. contents.SelectMany(content => ContentChecks.Run(content.Subject, [.. content.Queries.Select(query => query.Answer)], schema).Findings)],
        ColumnsOf(contents));

    /// <summary>The columns of all queries of some content.</summary>
    public static IReadOnlyDictionary<string, string?> ColumnsOf(IEnumerable<AnalyzedContent> contents) => contents
        .SelectMany(content => content.Queries.Select(query => (content.Subject.Handle, Query: query)))
        .Index()
        .ToDictionary(item => $"query {item.Index + 1}, {item.Item.Handle}{(item.Item.Query.Query.Label is { } label ? $", {label}" : "")}", item => ColumnsOf(item.Item.Query));

    private static string? ColumnsOf(AnalyzedQuery query) => query.Bound is { HasErrors: false, Result: { } result } ? string.Join(", ", result) : null;
}
