using CrossTenantSentinel.Cli.Running.Data;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Running;
using CrossTenantSentinel.Kql.Schema;

namespace CrossTenantSentinel.Cli.Running.Coverage;

/// <summary>How far each query of a folder gets.</summary>
/// <param name="Queries">In the order of their files.</param>
internal sealed record QueryCoverage(IReadOnlyList<CoveredQuery> Queries)
{
    /// <summary>How many queries pass a stage.</summary>
    public int Passing(CoverageStage stage) => Queries.Count(query => query.Stage >= stage);

    /// <summary>What keeps queries that bind from running, the most frequent first.</summary>
    public IReadOnlyList<(string Feature, int Queries)> Blocking =>
    [
        .. Queries
            .Where(query => query.Stage is CoverageStage.Binds or CoverageStage.Lowers)
            .SelectMany(query => query.Problems.Select(problem => $"{problem.Kind.Code}: {problem.Message}").Distinct())
            .GroupBy(feature => feature, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Count()))
            .OrderByDescending(entry => entry.Item2)
            .ThenBy(entry => entry.Key, StringComparer.Ordinal),
    ];

    /// <summary>Binds all queries and runs those that bind.</summary>
    public static QueryCoverage Of(IReadOnlyList<(string File, string Query)> files, IKustoFrontEnd frontEnd, KustoSchema schema, CancellationToken cancellation)
    {
        IReadOnlyList<FrontEndAnswer> answers = frontEnd.AnalyzeAll([.. files.Select(file => file.Query)], schema);
        return new QueryCoverage([.. files.Zip(answers, (file, answer) => Of(file.File, answer, frontEnd, schema, cancellation))]);
    }

    private static CoveredQuery Of(string file, FrontEndAnswer answer, IKustoFrontEnd frontEnd, KustoSchema schema, CancellationToken cancellation)
    {
        if (answer is BoundQuery { HasErrors: false } bound && AssumedWatchlists.With(bound.Text, schema, frontEnd) is var assumed && assumed != schema)
            (answer, schema) = (frontEnd.Analyze(bound.Text, assumed), assumed);
        QueryExecution execution = new()
        {
            Schema = schema,
            Data = new DataOfNothing(),
            Now = new DateTime(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc),
            Timeout = TimeSpan.FromSeconds(10),
        };
        return Of(file, answer, execution, cancellation);
    }

    private static CoveredQuery Of(string file, FrontEndAnswer answer, QueryExecution execution, CancellationToken cancellation)
    {
        RunOutcome outcome = execution.Run(answer, cancellation);
        CoverageStage stage = outcome switch
        {
            { Result: not null } => CoverageStage.Runs,
            { Plan: not null } => CoverageStage.Lowers,
            _ => answer is BoundQuery { HasErrors: false } ? CoverageStage.Binds : CoverageStage.Read,
        };
        return new CoveredQuery(file, stage, outcome.Problems);
    }
}
