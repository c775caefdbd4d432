using System.Text.Json;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Mutating;

/// <summary>Results of mutation for machines: every mutant with its place.</summary>
internal static class MutationJson
{
    /// <param name="json">Where to write.</param>
    /// <param name="results">The results.</param>
    /// <param name="anchors">Where clauses stand.</param>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<MutationResult> results, AnchorResolver anchors)
    {
        json.WriteStartArray("mutated");
        foreach (MutationResult result in results)
        {
            json.WriteStartObject();
            json.WriteString("content", result.Item.Item.Handle);
            json.WriteNumber("percent", result.Percent);
            json.WriteStartArray("mutants");
            foreach (JudgedMutant judged in result.Mutants)
                Write(json, judged, anchors);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, JudgedMutant judged, AnchorResolver anchors)
    {
        json.WriteStartObject();
        json.WriteString("mutation", judged.Mutant.Mutation);
        json.WriteString("verdict", JsonNamingPolicy.CamelCase.ConvertName(judged.Verdict.ToString()));
        json.WriteString("before", judged.Mutant.Before(judged.Query.Text));
        json.WriteString("after", judged.Mutant.After(judged.Query.Text));
        if (judged.Because is { } because)
            json.WriteString("because", because);
        if (anchors.Resolve(new Anchor.OfQuery(judged.Query, judged.Mutant.Clause.Start, judged.Mutant.Clause.Length)) is { } span)
            Write(json, span);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SourceSpan span)
    {
        json.WriteString("file", span.File);
        json.WriteNumber("line", span.Line);
        json.WriteNumber("column", span.Column);
    }
}
