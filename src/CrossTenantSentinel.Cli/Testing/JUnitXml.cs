using System.Globalization;
using System.Xml;
using CrossTenantSentinel.Kql.Scenarios;

namespace CrossTenantSentinel.Cli.Testing;

/// <summary>Results of scenarios in the form of JUnit, which build servers show as tests: a suite for each detection, a case for each scenario.</summary>
internal static class JUnitXml
{
    public static void Write(IReadOnlyList<ScenarioResult> results, TextWriter output)
    {
        using XmlWriter xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CheckCharacters = false });
        xml.WriteStartElement("testsuites");
        WriteCounts(xml, results);
        foreach (IGrouping<string, ScenarioResult> detection in results.GroupBy(result => result.Detection.Slug))
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", detection.Key);
            WriteCounts(xml, [.. detection]);
            foreach (ScenarioResult result in detection)
                Write(xml, result);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.Flush();
        output.Write('\n');
    }

    private static void Write(XmlWriter xml, ScenarioResult result)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", result.Detection.Slug);
        xml.WriteAttributeString("name", result.Variant.Name);
        if (!result.Passed)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", "The rows or alerts are not as the scenario expects.");
            xml.WriteString(string.Join("\n", result.Differences));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, IReadOnlyList<ScenarioResult> results)
    {
        xml.WriteAttributeString("tests", results.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", results.Count(result => !result.Passed).ToString(CultureInfo.InvariantCulture));
    }
}
