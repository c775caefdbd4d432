using System.Globalization;
using System.Text;
using System.Xml;
using CrossTenantSentinel.Engine.Values;

namespace CrossTenantSentinel.Engine.Functions.Dynamic;

/// <summary>XML as dynamic values.</summary>
[ScalarFamily]
internal static class XmlFunctions
{
    private const int MostBytes = 1 << 20;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>
    /// The root element as a bag of its name and content: attributes become <c>@name</c>, text beside them <c>#text</c>, repeated elements
    /// an array. Null for what is no XML or longer than 1 MB.
    /// </summary>
    [ScalarFunction("parse_xml")]
    public static DynamicValue Parse(string xml)
    {
        if (Encoding.UTF8.GetByteCount(xml) > MostBytes)
            return DynamicValue.Null;
        try
        {
            using XmlReader reader = XmlReader.Create(new StringReader(xml), Settings);
            reader.MoveToContent();
            string name = reader.Name;
            DynamicValue root = DynamicValue.Of(DynamicBag.Of([new(name, ReadElement(reader, 0))]));
            while (reader.Read())
                continue;
            return root;
        }
        catch (XmlException)
        {
            return DynamicValue.Null;
        }
    }

    private static DynamicValue ReadElement(XmlReader reader, int level)
    {
        if (level > DynamicJson.MostLevels)
            throw new XmlException();
        List<KeyValuePair<string, DynamicValue>> attributes = [];
        bool isEmpty = reader.IsEmptyElement;
        while (reader.MoveToNextAttribute())
            attributes.Add(new("@" + reader.Name, DynamicValue.Of(reader.Value)));
        Dictionary<string, List<DynamicValue>> children = new(StringComparer.Ordinal);
        StringBuilder text = new();
        List<string> order = [];
        while (!isEmpty && reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
                Add(reader.Name, ReadElement(reader, level + 1), children, order);
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                text.Append(reader.Value);
        }

        DynamicValue content = TextOf(text.ToString().Trim());
        if (attributes.Count == 0 && order.Count == 0)
            return content;
        if (!content.IsNull)
            attributes.Add(new("#text", content));
        foreach (string name in order)
            attributes.Add(new(name, children[name] is [DynamicValue only] ? only : DynamicValue.OfArray([.. children[name]])));
        return DynamicValue.Of(DynamicBag.Of(attributes));
    }

    private static void Add(string name, DynamicValue child, Dictionary<string, List<DynamicValue>> children, List<string> order)
    {
        if (!children.TryGetValue(name, out List<DynamicValue>? known))
        {
            children.Add(name, known = []);
            order.Add(name);
        }

        known.Add(child);
    }

    /// <summary>A text that is a number in its usual form becomes one; written again, it is the same text.</summary>
    private static DynamicValue TextOf(string text)
    {
        if (text.Length == 0)
            return DynamicValue.Null;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer) &&
            integer.ToString(CultureInfo.InvariantCulture) == text)
            return DynamicValue.Of(integer);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) &&
            double.IsFinite(number) && ScalarText.Of(number) == text)
            return DynamicValue.Of(number);
        return DynamicValue.Of(text);
    }
}
