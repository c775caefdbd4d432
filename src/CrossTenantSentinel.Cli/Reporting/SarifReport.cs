using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrossTenantSentinel.Cli.Commands;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Reporting;

/// <summary>
/// A report as a SARIF log (OASIS, "Static Analysis Results Interchange Format Version 2.1.0"). Findings that belong to a file are results;
/// others are notifications of the run, because viewers refuse results without a place.
/// </summary>
/// <param name="page">The page that explains the codes; null when there is none.</param>
public sealed class SarifReport(DiagnosticsPage? page) : IReportWriter
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            WriteRun(report, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        output.Write('\n');
    }

    private void WriteRun(Report report, Utf8JsonWriter json)
    {
        LocatedFinding[] placed = [.. report.Findings.Concat(report.Accepted).Where(located => located.Span is not null)];
        LocatedFinding[] unplaced = [.. report.Findings.Where(located => located.Span is null)];
        FindingKind[] rules = KindsOf(placed);
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "cts");
        json.WriteString("fullName", "CrossTenantSentinel");
        json.WriteString("semanticVersion", ShowVersion.Version);
        SarifRules rule = new(page);
        rule.Write("rules", rules, json);
        rule.Write("notifications", KindsOf(unplaced), json);
        json.WriteEndObject();
        json.WriteEndObject();
        WriteInvocation(report, unplaced, json);
        WriteRoot(report, json);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        SarifResults results = new(rules);
        foreach (LocatedFinding finding in placed)
            results.Write(finding, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static FindingKind[] KindsOf(LocatedFinding[] findings) =>
        [.. findings.Select(located => located.Finding.Kind).DistinctBy(kind => kind.Code).OrderBy(kind => kind.Code, StringComparer.Ordinal)];

    private static void WriteInvocation(Report report, LocatedFinding[] unplaced, Utf8JsonWriter json)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", report.ExitCode is Processes.ExitCode.Clean or Processes.ExitCode.Findings);
        json.WriteNumber("exitCode", report.ExitCode);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (LocatedFinding located in unplaced)
        {
            json.WriteStartObject();
            json.WriteStartObject("descriptor");
            json.WriteString("id", located.Finding.Kind.Code);
            json.WriteEndObject();
            json.WriteString("level", SeverityText.Of(located.Finding.Severity));
            SarifResults.WriteMessage(located.Finding, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteRoot(Report report, Utf8JsonWriter json)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(SarifResults.Root);
        if (report.Root is { } root)
            json.WriteString("uri", new Uri($"{root.TrimEnd('/', '\\')}/").AbsoluteUri);
        json.WriteStartObject("description");
        json.WriteString("text", "The folder that paths of findings start from.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
