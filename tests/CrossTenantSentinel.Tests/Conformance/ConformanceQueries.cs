using System.Collections;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Running;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Running;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Tests.Conformance;

/// <summary>Binds the queries of conformance cases, many at a time and with what the cache knows, and runs them one by one.</summary>
public sealed class ConformanceQueries : IDisposable
{
    /// <summary>So many queries are worth a second process; a run of a single file does not bind all the others.</summary>
    private const int QueriesAtOnce = 240;

    private readonly ShippedFrontEnd frontEnd = new(
        new Surroundings
        {
            WorkingDirectory = AppContext.BaseDirectory,
            Environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "", StringComparer.Ordinal),
            Output = TextWriter.Null,
            Error = TextWriter.Null,
        },
        _ => { });

    private readonly Lock gate = new();
    private readonly Dictionary<string, FrontEndAnswer> answers = new(StringComparer.Ordinal);

    private readonly QueryExecution execution = new()
    {
        Schema = KustoSchema.Empty,
        Data = new NoTables(),
        Now = new DateTime(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc),
        Timeout = TimeSpan.FromSeconds(20),
    };

    public RunOutcome Run(string file, string query) => execution.Run(Bind(file, query));

    public void Dispose() => frontEnd.Dispose();

    private FrontEndAnswer Bind(string file, string query)
    {
        lock (gate)
        {
            if (answers.TryGetValue(query, out FrontEndAnswer? known))
                return known;
            string[] open =
            [
                .. ConformanceFiles.All.SkipWhile(entry => entry.Key != file).SelectMany(entry => entry.Value)
                    .Select(@case => @case.Query).Where(text => !answers.ContainsKey(text)).Distinct().Take(QueriesAtOnce),
            ];
            foreach ((string text, FrontEndAnswer answer) in open.Zip(frontEnd.AnalyzeAll(open, KustoSchema.Empty)))
                answers.Add(text, answer);
            return answers.TryGetValue(query, out known) ? known : answers[query] = frontEnd.Analyze(query, KustoSchema.Empty);
        }
    }

    /// <summary>Cases bring their rows along in <c>datatable</c>.</summary>
    private sealed class NoTables : IDataSource
    {
        public Table Table(string name, IReadOnlyList<Column> columns) => CrossTenantSentinel.Engine.Vectors.Table.Empty(columns);

        public Table Watchlist(string alias, IReadOnlyList<Column> columns) => CrossTenantSentinel.Engine.Vectors.Table.Empty(columns);

        public string? External(string address) => null;
    }
}
