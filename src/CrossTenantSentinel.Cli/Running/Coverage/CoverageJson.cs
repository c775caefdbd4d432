using System.Text.Json;
using CrossTenantSentinel.Kql.Running;

namespace CrossTenantSentinel.Cli.Running.Coverage;

/// <summary>Coverage for machines.</summary>
internal static class CoverageJson
{
    /// <summary>Writes the properties <c>coverage</c>, <c>blocking</c> and <c>queries</c>.</summary>
    public static void Write(Utf8JsonWriter json, QueryCoverage coverage)
    {
        json.WriteStartObject("coverage");
        json.WriteNumber("queries", coverage.Queries.Count);
        json.WriteNumber("bind", coverage.Passing(CoverageStage.Binds));
        json.WriteNumber("lower", coverage.Passing(CoverageStage.Lowers));
        json.WriteNumber("run", coverage.Passing(CoverageStage.Runs));
        json.WriteEndObject();
        json.WriteStartArray("blocking");
        foreach ((string feature, int queries) in coverage.Blocking)
        {
            json.WriteStartObject();
            json.WriteString("feature", feature);
            json.WriteNumber("queries", queries);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("queries");
        foreach (CoveredQuery query in coverage.Queries)
        {
            json.WriteStartObject();
            json.WriteString("file", query.File);
            json.WriteString("stage", query.Stage.ToString().ToLowerInvariant());
            json.WriteStartArray("problems");
            foreach (QueryProblem problem in query.Problems)
                json.WriteStringValue($"{problem.Kind.Code}: {problem.Message}");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
