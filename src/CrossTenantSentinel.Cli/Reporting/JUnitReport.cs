using System.Globalization;
using System.Xml;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Reporting;

/// <summary>
/// A report in the form of JUnit, which build servers show as tests: a suite for each file, a case for each finding. Errors fail, as they
/// fail the run; warnings and notes pass and say what they have to say; accepted findings are skipped.
/// </summary>
public sealed class JUnitReport : IReportWriter
{
    private const string Nowhere = "cts";

    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        using XmlWriter xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CheckCharacters = false });
        LocatedFinding[] all = [.. report.Findings, .. report.Accepted];
        xml.WriteStartElement("testsuites");
        WriteCounts(xml, all);
        foreach (IGrouping<string, LocatedFinding> file in all.GroupBy(located => located.Span?.File ?? Nowhere).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", Clean(file.Key));
            WriteCounts(xml, [.. file]);
            foreach (LocatedFinding finding in file)
                Write(xml, file.Key, finding);
            xml.WriteEndElement();
        }

        if (all.Length == 0)
            WriteNothingFound(xml, report);
        xml.WriteEndElement();
        xml.Flush();
        output.Write('\n');
    }

    /// <summary>A file without a case looks to build servers as if nothing had run.</summary>
    private static void WriteNothingFound(XmlWriter xml, Report report)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Nowhere);
        xml.WriteAttributeString("tests", "1");
        xml.WriteAttributeString("failures", "0");
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Nowhere);
        xml.WriteAttributeString("name", $"{Counts.Number(report.Checked ?? 0, "item")} without findings");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string file, LocatedFinding located)
    {
        Finding finding = located.Finding;
        string place = located.Span is { Line: > 0 } span ? string.Create(CultureInfo.InvariantCulture, $" ({span.Line},{span.Column})") : "";
        string message = Clean(finding.Message.ReplaceLineEndings(" "));
        string details = Clean($"{file}{place.Trim()}: {SeverityText.Of(finding.Severity)} {finding.Kind.Code}: {finding.Message}\n{finding.Help ?? finding.Kind.Instead}");
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Clean(file));
        xml.WriteAttributeString("name", Clean($"{finding.Kind.Code}{place} {finding.Kind.Title}"));
        if (located.Accepted is { } accepted)
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", Clean(accepted.Reason));
            xml.WriteEndElement();
        }
        else if (finding.Severity == FindingSeverity.Error)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", finding.Kind.Code);
            xml.WriteAttributeString("message", message);
            xml.WriteString(details);
            xml.WriteEndElement();
        }
        else
        {
            xml.WriteElementString("system-out", details);
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, LocatedFinding[] findings)
    {
        xml.WriteAttributeString("tests", Number(Math.Max(1, findings.Length)));
        xml.WriteAttributeString("failures", Number(findings.Count(located => located is { Accepted: null, Finding.Severity: FindingSeverity.Error })));
        xml.WriteAttributeString("skipped", Number(findings.Count(located => located.Accepted is not null)));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>XML cannot hold most control characters, escaped or not.</summary>
    private static string Clean(string text) => new([.. text.Select(character => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character) ? character : '\uFFFD')]);
}
