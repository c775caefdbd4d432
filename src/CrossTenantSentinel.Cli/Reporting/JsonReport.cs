using System.Text.Encodings.Web;
using System.Text.Json;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Reporting;

/// <summary>A report for machines: one JSON object whose <c>version</c> rises when a property changes its meaning or goes.</summary>
public sealed class JsonReport : IReportWriter
{
    /// <summary>The version of the envelope.</summary>
    public const int Version = 1;

    /// <summary>Writes the report and a line feed.</summary>
    public void Write(Report report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            report.Json?.Invoke(json);
            json.WriteStartArray("findings");
            foreach (LocatedFinding finding in report.Findings)
                Write(finding, json);
            json.WriteEndArray();
            json.WriteStartArray("accepted");
            foreach (LocatedFinding finding in report.Accepted)
                Write(finding, json);
            json.WriteEndArray();
            WriteSummary(report, json);
            json.WriteEndObject();
        }

        output.Write(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        output.Write('\n');
    }

    private static void Write(LocatedFinding located, Utf8JsonWriter json)
    {
        Finding finding = located.Finding;
        SourceSpan? span = located.Span;
        json.WriteStartObject();
        json.WriteString("code", finding.Kind.Code);
        json.WriteString("severity", SeverityText.Of(finding.Severity));
        json.WriteString("message", finding.Message.ReplaceLineEndings(" "));
        json.WriteString("file", span?.File);
        WritePosition(json, "line", span?.Line);
        WritePosition(json, "column", span?.Column);
        WritePosition(json, "endLine", span?.EndLine);
        WritePosition(json, "endColumn", span?.EndColumn);
        json.WriteString("origin", finding.Origin);
        json.WriteString("content", finding.Content);
        json.WriteString("help", finding.Help ?? finding.Kind.Instead);
        json.WriteString("title", finding.Kind.Title);
        json.WriteString("cause", finding.Cause);
        json.WriteString("fingerprint", located.Fingerprint);
        json.WriteString("accepted", located.Accepted?.Reason);
        WriteFix(located.Fix, json);
        json.WriteEndObject();
    }

    private static void WriteFix(LocatedFix? fix, Utf8JsonWriter json)
    {
        if (fix is null)
        {
            json.WriteNull("fix");
            return;
        }

        json.WriteStartObject("fix");
        json.WriteString("title", fix.Title);
        json.WriteStartArray("edits");
        foreach (LocatedEdit edit in fix.Edits)
        {
            json.WriteStartObject();
            json.WriteString("file", edit.Span.File);
            json.WriteNumber("line", edit.Span.Line);
            json.WriteNumber("column", edit.Span.Column);
            json.WriteNumber("endLine", edit.Span.EndLine);
            json.WriteNumber("endColumn", edit.Span.EndColumn);
            json.WriteString("replacement", edit.Replacement);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>0 means unknown to a span; JSON has a word for that.</summary>
    private static void WritePosition(Utf8JsonWriter json, string name, int? position)
    {
        if (position is > 0)
            json.WriteNumber(name, position.Value);
        else
            json.WriteNull(name);
    }

    private static void WriteSummary(Report report, Utf8JsonWriter json)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("errors", report.Count(FindingSeverity.Error));
        json.WriteNumber("warnings", report.Count(FindingSeverity.Warning));
        json.WriteNumber("notes", report.Count(FindingSeverity.Note));
        json.WriteNumber("checked", report.Checked ?? 0);
        json.WriteNumber("accepted", report.Accepted.Count);
        json.WriteEndObject();
    }
}
