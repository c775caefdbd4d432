using System.Globalization;
using System.Text.Json;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Reporting;

/// <summary>The results of a SARIF log.</summary>
/// <param name="rules">The rules of the log, in its order.</param>
internal sealed class SarifResults(IReadOnlyList<FindingKind> rules)
{
    /// <summary>The name that the log gives the folder that paths start from; services know it.</summary>
    public const string Root = "%SRCROOT%";

    private readonly Dictionary<string, int> ruleIndexes = rules.Index().ToDictionary(rule => rule.Item.Code, rule => rule.Index, StringComparer.Ordinal);
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    /// <summary>Writes a finding that belongs to a file.</summary>
    public void Write(LocatedFinding located, Utf8JsonWriter json)
    {
        Finding finding = located.Finding;
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Kind.Code);
        json.WriteNumber("ruleIndex", ruleIndexes[finding.Kind.Code]);
        json.WriteString("level", SeverityText.Of(finding.Severity));
        WriteMessage(finding, json);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(located.Span!.File, json);
        WriteRegion("region", located.Span, json);
        json.WriteEndObject();
        if (finding.Content is { } content)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("name", content);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        WriteFingerprint(located, json);
        WriteFix(located.Fix, json);
        WriteSuppressions(located, json);
        WriteProperties(finding, json);
        json.WriteEndObject();
    }

    /// <summary>Writes what is wrong and what to do.</summary>
    public static void WriteMessage(Finding finding, Utf8JsonWriter json)
    {
        json.WriteStartObject("message");
        json.WriteString("text", finding.Help is { } help ? $"{finding.Message.ReplaceLineEndings(" ")}\n{help}" : finding.Message.ReplaceLineEndings(" "));
        json.WriteEndObject();
    }

    private static void WriteArtifact(string file, Utf8JsonWriter json)
    {
        json.WriteStartObject("artifactLocation");
        string path = file.Replace('\\', '/');
        if (Path.IsPathRooted(path))
        {
            json.WriteString("uri", new Uri(path).AbsoluteUri);
        }
        else
        {
            json.WriteString("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
            json.WriteString("uriBaseId", Root);
        }

        json.WriteEndObject();
    }

    /// <summary>SARIF has no line 0 and no column 0: what is not known is left out.</summary>
    private static void WriteRegion(string property, SourceSpan span, Utf8JsonWriter json)
    {
        if (span.Line == 0)
            return;
        json.WriteStartObject(property);
        json.WriteNumber("startLine", span.Line);
        if (span.Column > 0)
            json.WriteNumber("startColumn", span.Column);
        json.WriteNumber("endLine", Math.Max(span.Line, span.EndLine));
        if (span.Column > 0 && span.EndColumn > 0)
            json.WriteNumber("endColumn", span.EndColumn);
        json.WriteEndObject();
    }

    /// <summary>Findings that are the same but for their place are numbered, so that a service tells them apart.</summary>
    private void WriteFingerprint(LocatedFinding located, Utf8JsonWriter json)
    {
        if (located.Fingerprint is not { } fingerprint)
            return;
        int number = seen[fingerprint] = seen.GetValueOrDefault(fingerprint) + 1;
        json.WriteStartObject("partialFingerprints");
        json.WriteString("ctsFinding/v1", string.Create(CultureInfo.InvariantCulture, $"{fingerprint}:{number}"));
        json.WriteEndObject();
    }

    private static void WriteFix(LocatedFix? fix, Utf8JsonWriter json)
    {
        if (fix is null)
            return;
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        json.WriteStartObject("description");
        json.WriteString("text", $"{fix.Title}.");
        json.WriteEndObject();
        json.WriteStartArray("artifactChanges");
        foreach (IGrouping<string, LocatedEdit> file in fix.Edits.GroupBy(edit => edit.Span.File))
        {
            json.WriteStartObject();
            WriteArtifact(file.Key, json);
            json.WriteStartArray("replacements");
            foreach (LocatedEdit edit in file)
            {
                json.WriteStartObject();
                WriteRegion("deletedRegion", edit.Span, json);
                json.WriteStartObject("insertedContent");
                json.WriteString("text", edit.Replacement);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteSuppressions(LocatedFinding located, Utf8JsonWriter json)
    {
        if (located.Accepted is not { } accepted)
            return;
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", accepted.Kind == AcceptanceKind.Suppressed ? "inSource" : "external");
        json.WriteString("status", "accepted");
        json.WriteString("justification", accepted.Reason);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteProperties(Finding finding, Utf8JsonWriter json)
    {
        if (finding.Cause is null && finding.Origin is null)
            return;
        json.WriteStartObject("properties");
        if (finding.Cause is { } cause)
            json.WriteString("cause", cause);
        if (finding.Origin is { } origin)
            json.WriteString("origin", origin);
        json.WriteEndObject();
    }
}
